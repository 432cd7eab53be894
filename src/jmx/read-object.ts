import type { ReadContext } from './read-context.ts';
import { readFields } from './read-fields.ts';
import type { JmxProp, ObjectField } from './tree.ts';
import type { XmlElement } from './xml-document.ts';

/** A Java object inside a property; JMeter uses it for what a listener saves. */
export function readObject(xml: XmlElement, owner: string, context: ReadContext): JmxProp | undefined {
  const nodes = readFields(xml, 'objProp', owner, context);
  if (!nodes) return undefined;
  const name = nodes.get('name')?.text;
  if (name === undefined) return context.report('JMX019', { kind: 'objProp', element: owner }, xml);
  const value = nodes.get('value');
  const valueClass = value ? (value.attributes['class'] ?? 'java.lang.Object') : '';
  if (value && valueClass === '') {
    return context.report('JMX020', { element: `${name} of ${owner}`, className: '', suggestions: [] }, value);
  }
  return {
    kind: 'objProp',
    name,
    valueClass,
    fields: (value?.children ?? []).map((field) => ({ name: field.name, value: fieldValue(field.text) })),
  };
}

function fieldValue(text: string): ObjectField['value'] {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}
