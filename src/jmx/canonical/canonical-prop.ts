import type { WrittenProperty } from '../element-catalogue.ts';
import { javaDouble, javaFloat } from '../java-number.ts';
import { decodeWhole, parseDecimal, parseWhole } from '../java-text.ts';
import { kindOf, typeNameOf } from '../type-name.ts';
import { findReferenced, type XmlElement } from '../xml-document.ts';
import {
  constructorSetOf,
  currentEntry,
  currentProperty,
  saveConfigFields,
  savedAlias,
  savedPanel,
  savedType,
} from './canonical-facts.ts';
import type { CanonicalNode } from './canonical-node.ts';

/** The element of the tree that properties belong to, however deep; old names are looked up by it. */
export type Owner = { readonly tag: string; readonly decode: (coded: string) => string };

const COMMENTS = 'TestPlan.comments';
/** Properties that are attributes when they are saved. */
const SPECIAL = ['TestElement.gui_class', 'TestElement.test_class', 'TestElement.name', 'TestElement.enabled'];

type Properties = {
  readonly props: readonly CanonicalNode[];
  /** Attributes that stood among the properties. */
  readonly special: ReadonlyMap<string, string>;
};

/**
 * The properties of an element in the order in which they are saved: those that its constructor sets keep their places,
 * the others follow as they stand in the file; of two with one name the last counts, in the place of the first.
 */
export function propertiesOf(xml: XmlElement, tag: string, owner: Owner): Properties {
  const byName = new Map<string, CanonicalNode | undefined>();
  for (const written of constructorSetOf(tag)) byName.set(written.name, nodeOf(written));
  const special = new Map<string, string>();
  for (const child of xml.children) {
    const node = canonicalProp(child, owner);
    if (!node) continue;
    const plain = propertyName(node);
    const name = tag === 'Header' && plain === 'TestElement.name' ? 'Header.name' : plain;
    if (SPECIAL.includes(name)) special.set(name, node.text ?? '');
    else byName.set(name, name === plain ? node : renamed(node, name));
  }
  const props = [...byName].flatMap(([name, node]) => {
    const isEmptyComment = name === COMMENTS && tag !== 'TestPlan' && node?.text === '';
    return node === undefined || isEmptyComment ? [] : [node];
  });
  return { props, special };
}

const propertyName = ({ attributes, children = [] }: CanonicalNode): string =>
  attributes.find(([key]) => key === 'name')?.[1] ?? children.find(({ name }) => name === 'name')?.text ?? '';

const renamed = (node: CanonicalNode, name: string): CanonicalNode => ({ ...node, attributes: [['name', name]] });

/** What JMeter puts in the place of an `elementProp` that it could not load, with no more than a line in its log. */
const FAILED: CanonicalNode = {
  name: 'elementProp',
  attributes: [
    ['name', 'ERROR'],
    ['elementType', 'ConfigTestElement'],
  ],
};

/** A property as it is saved; undefined where JMeter drops it. */
export function canonicalProp(given: XmlElement, owner: Owner): CanonicalNode | undefined {
  const reference = given.attributes['reference'];
  const xml = reference === undefined ? given : findReferenced(given, reference);
  const kind = xml && kindOf(typeNameOf(xml));
  if (!xml || kind === undefined) return undefined;
  if (kind === 'doubleProp' || kind === 'FloatProperty') return decimalNode(kind, xml);
  if (kind === 'objProp') return objectNode(xml);
  const coded = xml.attributes['name'];
  if (coded === undefined) return kind === 'elementProp' ? FAILED : undefined;
  const name = owner.decode(coded);
  switch (kind) {
    case 'elementProp':
      return elementNode(xml, name, owner);
    case 'collectionProp':
    case 'mapProp':
      return { name: kind, attributes: [['name', name]], children: itemsOf(xml, kind, owner) };
    default: {
      const current = currentProperty(owner.tag, name);
      if (current === undefined) return undefined;
      const text = { stringProp: owner.decode, boolProp: asBoolean, intProp: asWhole, longProp: asWhole }[kind](
        xml.text,
      );
      const entry = kind === 'stringProp' ? currentEntry(owner.tag, current, text) : undefined;
      return { name: entry?.kind ?? kind, attributes: [['name', current]], text: entry?.text ?? text };
    }
  }
}

const asBoolean = (text: string): string => String(text.toLowerCase() === 'true');
const asWhole = (text: string): string => String(parseWhole(text));

function itemsOf(xml: XmlElement, kind: 'collectionProp' | 'mapProp', owner: Owner): readonly CanonicalNode[] {
  const items = xml.children.flatMap((child) => canonicalProp(child, owner) ?? []);
  if (kind === 'collectionProp') return items;
  return [...new Map(items.map((item) => [propertyName(item), item])).values()];
}

function decimalNode(kind: 'doubleProp' | 'FloatProperty', xml: XmlElement): CanonicalNode {
  const text = (name: string): string | undefined => xml.children.find((child) => child.name === name)?.text;
  const number = (name: string): string => {
    const value = parseDecimal(text(name) ?? '0') as number;
    return kind === 'doubleProp' ? javaDouble(value) : javaFloat(value);
  };
  return {
    name: kind,
    attributes: [],
    children: [
      field('name', text('name') ?? ''),
      field('value', number('value')),
      field('savedValue', number('savedValue')),
    ],
  };
}

const field = (name: string, text: string): CanonicalNode => ({ name, attributes: [], text });

/** Columns that are written only when they are switched on. */
const ONLY_TRUE = [
  'bytes',
  'sentBytes',
  'url',
  'fileName',
  'hostname',
  'threadCounts',
  'sampleCount',
  'idleTime',
  'connectTime',
];

/** Columns that are on in a listener that the file says nothing about, by the properties that the engine brings. */
const USUAL_COLUMNS = [
  ...['time', 'latency', 'timestamp', 'success', 'label', 'code', 'message', 'threadName', 'dataType', 'assertions'],
  ...['subresults', 'fieldNames', 'saveAssertionResultsFailureMessage', 'bytes', 'sentBytes', 'url', 'threadCounts'],
  ...['idleTime', 'connectTime'],
];

function objectNode(xml: XmlElement): CanonicalNode | undefined {
  const child = (name: string): XmlElement | undefined => xml.children.find((one) => one.name === name);
  const name = child('name')?.text;
  const value = child('value');
  if (value?.attributes['class'] !== undefined && savedType(value.attributes['class']) === 'SampleSaveConfiguration') {
    const given = new Map(value.children.map((one) => [one.name, one.text]));
    return saveConfigNode(name ?? '', (column) => given.get(column));
  }
  return {
    name: 'objProp',
    attributes: [],
    children: [
      field('name', name ?? ''),
      ...(value
        ? [{ name: 'value', attributes: [['class', value.attributes['class'] ?? '']] as const, text: value.text }]
        : []),
    ],
  };
}

function saveConfigNode(name: string, given: (column: string) => string | undefined): CanonicalNode {
  const columns = saveConfigFields.flatMap(([column, type]) => {
    const text = given(column);
    if (type === 'integer') return [field(column, String(text === undefined ? 0 : decodeWhole(text)))];
    const value = text?.toLowerCase() === 'true';
    return !value && ONLY_TRUE.includes(column) ? [] : [field(column, String(value))];
  });
  const value: CanonicalNode = { name: 'value', attributes: [['class', 'SampleSaveConfiguration']], children: columns };
  return { name: 'objProp', attributes: [], children: [field('name', name), value] };
}

function elementNode(xml: XmlElement, name: string, owner: Owner): CanonicalNode {
  const { elementType = '', guiclass, testclass, testname, enabled } = xml.attributes;
  const type = savedType(elementType);
  const { props, special } = propertiesOf(xml, type, owner);
  return {
    name: 'elementProp',
    attributes: [
      ['name', name],
      ['elementType', type],
      ['guiclass', special.get('TestElement.gui_class') ?? (guiclass === undefined ? undefined : savedPanel(guiclass))],
      [
        'testclass',
        special.get('TestElement.test_class') ?? (testclass === undefined ? undefined : savedAlias(testclass)),
      ],
      ['testname', special.get('TestElement.name') ?? (testname === undefined ? undefined : owner.decode(testname))],
      ['enabled', special.get('TestElement.enabled') ?? enabled],
    ],
    children: props,
  };
}

/** A property that a constructor sets. */
function nodeOf(written: WrittenProperty): CanonicalNode {
  const { name, kind, value, elementType = '', props = [], items = [] } = written;
  const attributes = [['name', name]] as const;
  switch (kind) {
    case 'elementProp': {
      const { guiclass, testclass, testname } = written;
      const all = [
        ...attributes,
        ['elementType', elementType],
        ['guiclass', guiclass],
        ['testclass', testclass],
        ['testname', testname],
      ] as const;
      return { name: kind, attributes: all, children: props.map(nodeOf) };
    }
    case 'collectionProp':
    case 'mapProp':
      return { name: kind, attributes, children: items.map(nodeOf) };
    case 'objProp':
      return saveConfigNode(name, (column) => (USUAL_COLUMNS.includes(column) ? 'true' : undefined));
    case 'doubleProp':
    case 'FloatProperty':
      return {
        name: kind,
        attributes: [],
        children: [field('name', name), field('value', javaDouble(Number(value))), field('savedValue', '0.0')],
      };
    default:
      return { name: kind, attributes, text: String(value ?? '') };
  }
}
