import type { ReadContext } from './read-context.ts';
import type { XmlElement } from './xml-document.ts';

/** Fields of the properties that XStream writes as plain Java objects. */
const known = {
  doubleProp: ['name', 'value', 'savedValue', 'runningVersion'],
  FloatProperty: ['name', 'value', 'savedValue', 'runningVersion'],
  objProp: ['name', 'value', 'savedValue', 'runningVersion'],
} as const;

/** The nodes of a Java object by field; undefined after a field that its class does not have, or has twice. */
export function readFields(
  xml: XmlElement,
  kind: keyof typeof known,
  owner: string,
  context: ReadContext,
): ReadonlyMap<string, XmlElement> | undefined {
  const fields = new Map<string, XmlElement>();
  for (const child of xml.children) {
    const twice = fields.has(child.name);
    if (twice || !(known[kind] as readonly string[]).includes(child.name)) {
      return context.report('JMX028', { kind, element: owner, field: child.name, twice }, child);
    }
    fields.set(child.name, child);
  }
  return fields;
}
