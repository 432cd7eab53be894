import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import type { CatalogueElement, WrittenProperty } from '../../src/jmx/element-catalogue.ts';
import { scalarNode } from '../../src/validate/fix/gui/field-output.ts';

/** A text of a kind that a field is shown; `form` tells texts of all sorts from those that this field has a name for. */
export type Shown = { readonly kind: string; readonly text: string; readonly isSpecial: boolean };

/** At least two of each form where forms are wide. */
const ANY_TEXTS = [
  ...['', 'x', 'abc def', 'A/b:c', ' x ', 'x  ', 'a\nb', 'a\r\nb', 'a\tb'],
  ...['true', 'false', 'TRUE', 'False', '0', '1', '2', '7', '12', '-1', '007', '+5', '1.5', '2.0'],
  ...['${v}', '${__P(v,1)}'],
];
/** Charts that a panel draws would take minutes for these. */
const LARGE = ['3000000000', '123456', '99999999999999999999'];
const FEW_TEXTS = ['', 'x', 'abc def', ' x ', 'a\nb', 'true', 'false', '0', '1', '7', '-1', '1.5', '${v}'];
const OTHER_KINDS = [
  ['boolProp', 'true'],
  ['boolProp', 'false'],
  ['intProp', '0'],
  ['intProp', '1'],
  ['intProp', '7'],
  ['intProp', '-1'],
  ['longProp', '0'],
  ['longProp', '7'],
  ['doubleProp', '12.5'],
  ['FloatProperty', '12.5'],
] as const;
const FEW_KINDS = [
  ['boolProp', 'true'],
  ['boolProp', 'false'],
  ['intProp', '7'],
  ['longProp', '7'],
] as const;

/** Words that a panel has for a field and that no class lists, by name or by tag and name. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'LDAPSampler test': ['add', 'modify', 'delete', 'search'],
  'LDAPExtSampler test': ['add', 'modify', 'delete', 'search', 'bind', 'sbind', 'compare', 'rename', 'unbind'],
  'ThreadGroup.on_sample_error': ['continue', 'startnextloop', 'stopthread', 'stoptest', 'stoptestnow'],
  'Assertion.scope': ['parent', 'all', 'children', 'variable'],
  'Sample.scope': ['parent', 'all', 'children', 'variable'],
  payloadType: ['Text', 'Binary'],
  dataType: ['Text', 'Binary', 'Any'],
  'HTTPSampler.implementation': ['HttpClient4', 'Java'],
};

const numbers = [...Array(41).keys(), 64].map(String);

/** What a field is shown, one by one. `few` for panels that are made anew each time, `small` for those that draw. */
export function shownTexts(
  field: string,
  property: CatalogueElement['properties'][string] | undefined,
  { few, small }: { readonly few: boolean; readonly small: boolean },
  words: readonly string[],
): readonly Shown[] {
  const any = few ? FEW_TEXTS : small ? ANY_TEXTS.filter((text) => text !== '-1') : [...ANY_TEXTS, ...LARGE];
  const known = [
    property?.default,
    property?.guiDefault,
    ...(property?.values ?? []),
    ...(WORDS[field] ?? []),
    ...words,
  ].map(String);
  const takesNumbers = !few && !small && (property?.choice === true || property?.kinds.includes('intProp') === true);
  const special = [...new Set([...known, ...(takesNumbers ? numbers : [])])];
  return [
    ...any.map((text) => ({ kind: 'stringProp', text, isSpecial: false })),
    ...special
      .filter((text) => text !== 'undefined' && !any.includes(text))
      .map((text) => ({ kind: 'stringProp', text, isSpecial: true })),
    ...(takesNumbers ? numbers : []).map((text) => ({ kind: 'intProp', text, isSpecial: true })),
    ...(few ? FEW_KINDS : OTHER_KINDS)
      .filter(([, text]) => !small || text !== '-1')
      .map(([kind, text]) => ({ kind, text, isSpecial: false })),
  ];
}

const isStructure = (kind: string): boolean => /^(?:elementProp|collectionProp|mapProp)$/.test(kind);
export const isStructured = ({ name }: CanonicalNode): boolean => isStructure(name);

export function writtenNode(written: WrittenProperty): CanonicalNode {
  const { name, kind, value, elementType, guiclass, testclass, testname, props = [], items = [] } = written;
  if (!isStructure(kind)) return scalarNode(kind, name, String(value ?? ''));
  const attributes = { name, elementType, guiclass, testclass, testname };
  return {
    name: kind,
    attributes: Object.entries(attributes).filter(([, text]) => text !== undefined),
    children: [...props, ...items].map(writtenNode),
  };
}

const mapFirst = <T>(items: readonly T[], change: (item: T) => T): readonly T[] =>
  items.map((item, index) => (index === 0 ? change(item) : item));
const renamed = (node: CanonicalNode, name: string): CanonicalNode => ({
  ...node,
  attributes: node.attributes.map(([key, value]) => [key, key === 'name' ? name : value]),
});
const withChildren = (
  node: CanonicalNode,
  change: (children: readonly CanonicalNode[]) => readonly CanonicalNode[],
): CanonicalNode => (node.children ? { ...node, children: change(node.children) } : node);

const odd = scalarNode('stringProp', 'x.y', '1');

/** A list or an element inside, and the same with a piece missing, too much, renamed, empty, or in another order. */
export function variantsOf(node: CanonicalNode): readonly CanonicalNode[] {
  const plain = node.attributes.filter(([key]) => key === 'name' || key === 'elementType');
  const rowChanges: readonly ((row: CanonicalNode) => CanonicalNode)[] = [
    (row) => withChildren(row, (cells) => [...cells, odd]),
    (row) => withChildren(row, (cells) => [...cells].reverse()),
    (row) => withChildren(row, (cells) => cells.slice(1)),
    (row) => withChildren(row, () => []),
    (row) => withChildren(row, (cells) => mapFirst(cells, (cell) => renamed(cell, 'q'))),
    (row) =>
      withChildren(row, (cells) =>
        mapFirst(cells, (cell) => (cell.name === 'stringProp' ? { ...cell, text: '' } : cell)),
      ),
    (row) => (row.name === 'stringProp' ? { ...row, text: 'other' } : row),
    (row) => ({
      ...row,
      attributes: [
        ...row.attributes.filter(([key]) => key !== 'testname'),
        ...(row.name === 'elementProp' ? [['testname', 'other'] as const] : []),
      ],
    }),
  ];
  return [
    node,
    ...(node.name === 'elementProp'
      ? [
          { ...node, attributes: plain },
          { ...node, attributes: [...plain, ['testname', 'other'] as const, ['enabled', 'false'] as const] },
          { ...node, attributes: [...plain, ['enabled', 'true'] as const] },
          withChildren(node, (rows) => [scalarNode('stringProp', 'TestPlan.comments', 'why'), ...rows]),
        ]
      : []),
    withChildren(node, () => []),
    withChildren(node, (rows) => [...rows, odd]),
    withChildren(node, (rows) => [...rows].reverse()),
    withChildren(node, (rows) => rows.slice(1)),
    withChildren(node, (rows) => [...rows, ...rows.slice(0, 1)]),
    withChildren(node, (rows) => mapFirst(rows, (row) => renamed(row, 'q'))),
    ...rowChanges.map((change) => withChildren(node, (rows) => mapFirst(rows, change))),
    // One level deeper, where an element holds its list.
    ...rowChanges.map((change) =>
      withChildren(node, (lists) => mapFirst(lists, (list) => withChildren(list, (rows) => mapFirst(rows, change)))),
    ),
  ];
}
