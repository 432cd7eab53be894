import { parseDecimal, parseWhole } from './java-text.ts';
import type { ReadContext } from './read-context.ts';
import { readFields } from './read-fields.ts';
import { readObject } from './read-object.ts';
import type { JmxProp } from './tree.ts';
import { kindOf, typeNameOf } from './type-name.ts';
import { findReferenced, type XmlElement } from './xml-document.ts';

/** The property an XML node of a plan stands for; undefined after a finding that leaves none, and for `<null/>`. */
export function readProp(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const prop = propOf(xml, owner, context);
  if (prop) context.offsets.set(prop, xml.offset);
  return prop;
}

/** All properties of an element or collection. */
export function readProps(xml: XmlElement, owner: string, context: ReadContext): JmxProp[] {
  const props = xml.children.map((child) => readProp(child, owner, context));
  return props.includes(undefined) ? props.filter((prop) => prop !== undefined) : (props as JmxProp[]);
}

function propOf(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const reference = xml.attributes['reference'];
  if (reference !== undefined) {
    const target = findReferenced(xml, reference);
    if (target === undefined || target.attributes['reference'] !== undefined) {
      return context.report('JMX014', { reference }, xml);
    }
    if (!isAround(target, xml)) return propOf(target, owner, context);
    const code = kindOf(typeNameOf(target)) === undefined ? 'JMX014' : 'JMX031';
    return context.report(code, { reference }, xml);
  }
  const typeName = typeNameOf(xml);
  const kind = kindOf(typeName);
  switch (kind) {
    case 'doubleProp':
    case 'FloatProperty':
      return readDecimal(kind, xml, owner, context);
    case 'objProp':
      return readObject(xml, owner, context);
    case 'elementProp':
      return readElementProp(xml, owner, context);
    case undefined:
      return typeName === 'null' ? undefined : context.report('JMX008', { node: xml.name, element: owner }, xml);
    default:
  }
  const coded = xml.attributes['name'];
  if (coded === undefined) return context.report('JMX009', { kind, element: owner }, xml);
  const name = context.decode(coded, xml);
  if (name === undefined) return undefined;
  switch (kind) {
    case 'stringProp': {
      const value = context.decode(xml.text, xml);
      return value === undefined ? undefined : { kind, name, value };
    }
    case 'boolProp':
      return readBool(name, xml, context);
    case 'intProp':
    case 'longProp':
      return readWhole(kind, name, xml, context);
    default:
      return { kind, name, items: readProps(xml, owner, context) };
  }
}

function readBool(name: string, xml: XmlElement, context: ReadContext): JmxProp {
  const text = xml.text.toLowerCase();
  if (text !== 'true' && text !== 'false') context.report('JMX011', { name, value: xml.text }, xml);
  return { kind: 'boolProp', name, value: text === 'true' };
}

const LIMITS = { intProp: [-(2n ** 31n), 2n ** 31n - 1n], longProp: [-(2n ** 63n), 2n ** 63n - 1n] } as const;

function readWhole(kind: 'intProp' | 'longProp', name: string, xml: XmlElement, context: ReadContext) {
  const [least, most] = LIMITS[kind];
  const number = parseWhole(xml.text);
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
  const fields = readFields(xml, kind, owner, context);
  if (!fields) return undefined;
  for (const field of [fields.get('value'), fields.get('savedValue')]) {
    if (field && parseDecimal(field.text) === undefined) {
      return context.report('JMX012', { kind, name: fields.get('name')?.text ?? '', value: field.text }, field);
    }
  }
  const name = fields.get('name')?.text;
  const value = parseDecimal(fields.get('value')?.text ?? '0') as number;
  if (name === undefined) return context.report('JMX019', { kind, element: owner }, xml);
  return { kind, name, value };
}

function readElementProp(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const { elementType, guiclass, testclass, testname, enabled } = xml.attributes;
  const coded = xml.attributes['name'];
  const name = coded === undefined ? undefined : context.decodeLeniently(coded);
  // JMeter notes the failure in its log, and goes on behind the property.
  if (name === undefined) return context.report('JMX019', { kind: 'elementProp', element: owner }, xml);
  if (elementType === undefined) return context.report('JMX013', { name, element: owner }, xml);
  return {
    kind: 'elementProp',
    name,
    elementType,
    ...(guiclass === undefined ? {} : { guiclass }),
    ...(testclass === undefined ? {} : { testclass }),
    ...(testname === undefined ? {} : { testname: context.decodeLeniently(testname) ?? testname }),
    ...(enabled === undefined ? {} : { enabled: enabled.toLowerCase() === 'true' }),
    props: readProps(xml, `${name} of ${owner}`, context),
  };
}

function isAround(outer: XmlElement, inner: XmlElement): boolean {
  for (let at = inner.parent; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
