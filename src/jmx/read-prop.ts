import type { ReadContext } from './read-context.ts';
import type { JmxProp, ObjectField } from './tree.ts';
import type { XmlElement } from './xml-document.ts';

/** The property an XML node of a plan stands for; undefined after a finding that leaves none. */
export function readProp(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const prop = propOf(xml, owner, context);
  if (prop) context.positions.set(prop, { line: xml.line, column: xml.column });
  return prop;
}

/** All properties of an element or collection. */
export const readProps = (xml: XmlElement, owner: string, context: ReadContext): JmxProp[] =>
  xml.children.map((child) => readProp(child, owner, context)).filter((prop) => prop !== undefined);

function propOf(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const reference = xml.attributes['reference'];
  if (reference !== undefined) {
    const target = resolveReference(xml, reference);
    if (target) return propOf(target, owner, context);
    return context.report('JMX014', { reference }, xml);
  }
  switch (xml.name) {
    case 'stringProp':
      return named(xml, owner, context, (name) => ({ kind: 'stringProp', name, value: xml.text }));
    case 'boolProp':
      return named(xml, owner, context, (name) => readBool(name, xml, context));
    case 'intProp':
    case 'longProp': {
      const kind = xml.name;
      return named(xml, owner, context, (name) => readWhole(kind, name, xml, context));
    }
    case 'doubleProp':
    case 'FloatProperty':
      return readDecimal(xml.name, xml, owner, context);
    case 'collectionProp':
    case 'mapProp': {
      const kind = xml.name;
      return named(xml, owner, context, (name) => ({ kind, name, items: readProps(xml, owner, context) }));
    }
    case 'elementProp':
      return named(xml, owner, context, (name) => readElementProp(name, xml, owner, context));
    case 'objProp':
      return readObject(xml, owner, context);
    default:
      return context.report('JMX008', { node: xml.name, element: owner }, xml);
  }
}

function named(
  xml: XmlElement,
  owner: string,
  context: ReadContext,
  make: (name: string) => JmxProp | undefined,
): JmxProp | undefined {
  const name = xml.attributes['name'];
  return name === undefined ? context.report('JMX009', { kind: xml.name, element: owner }, xml) : make(name);
}

function readBool(name: string, xml: XmlElement, context: ReadContext): JmxProp {
  const text = xml.text.toLowerCase();
  if (text !== 'true' && text !== 'false') context.report('JMX011', { name, value: xml.text }, xml);
  return { kind: 'boolProp', name, value: text === 'true' };
}

const LIMITS = { intProp: [-(2n ** 31n), 2n ** 31n - 1n], longProp: [-(2n ** 63n), 2n ** 63n - 1n] } as const;

function readWhole(kind: 'intProp' | 'longProp', name: string, xml: XmlElement, context: ReadContext) {
  const [least, most] = LIMITS[kind];
  const number = /^[+-]?\d+$/.test(xml.text) ? BigInt(xml.text.replace(/^\+/, '')) : undefined;
  if (number === undefined || number < least || number > most) {
    return context.report('JMX010', { kind, name, value: xml.text }, xml);
  }
  return { kind, name, value: Number(number) };
}

function readDecimal(
  kind: 'doubleProp' | 'FloatProperty',
  xml: XmlElement,
  owner: string,
  context: ReadContext,
): JmxProp | undefined {
  const name = childText(xml, 'name');
  if (name === undefined) return context.report('JMX009', { kind, element: owner }, xml);
  const text = childText(xml, 'value') ?? '0.0';
  const value = JAVA_DECIMAL.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (Number.isNaN(value)) return context.report('JMX012', { kind, name, value: text }, xml);
  return { kind, name, value };
}

const JAVA_DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+|Infinity)([eE][+-]?\d+)?[dDfF]?\s*$/;

function readElementProp(name: string, xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const { elementType, guiclass, testclass, testname, enabled } = xml.attributes;
  if (elementType === undefined) return context.report('JMX013', { name, element: owner }, xml);
  return {
    kind: 'elementProp',
    name,
    elementType,
    ...(guiclass === undefined ? {} : { guiclass }),
    ...(testclass === undefined ? {} : { testclass }),
    ...(testname === undefined ? {} : { testname }),
    ...(enabled === undefined ? {} : { enabled: enabled.toLowerCase() === 'true' }),
    props: readProps(xml, `${name} of ${owner}`, context),
  };
}

function readObject(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const name = childText(xml, 'name');
  if (name === undefined) return context.report('JMX009', { kind: 'objProp', element: owner }, xml);
  const value = xml.children.find((child) => child.name === 'value');
  return {
    kind: 'objProp',
    name,
    valueClass: value?.attributes['class'] ?? '',
    fields: (value?.children ?? []).map((field) => ({ name: field.name, value: fieldValue(field.text) })),
  };
}

function fieldValue(text: string): ObjectField['value'] {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

const childText = (xml: XmlElement, name: string): string | undefined =>
  xml.children.find((child) => child.name === name)?.text;

/** XStream's relative references, such as `../../collectionProp[2]/stringProp`. */
function resolveReference(xml: XmlElement, reference: string): XmlElement | undefined {
  let target: XmlElement | undefined = xml;
  for (const step of reference.split('/')) {
    if (step === '..') {
      target = target?.parent;
      continue;
    }
    const [, name, index = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    target = target?.children.filter((child) => child.name === name)[Number(index) - 1];
  }
  return target === xml || target?.attributes['reference'] !== undefined ? undefined : target;
}
