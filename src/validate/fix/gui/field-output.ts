import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { javaDouble } from '../../../jmx/java-number.ts';
import type { Behaviour } from './panel-facts.ts';

const SCALARS = ['stringProp', 'boolProp', 'intProp', 'longProp', 'doubleProp', 'FloatProperty'];
const isDecimal = (kind: string): boolean => kind === 'doubleProp' || kind === 'FloatProperty';

/** Text of a plain property; undefined for lists, elements and objects. */
export function scalarText({ name, text, children = [] }: CanonicalNode): string | undefined {
  if (!SCALARS.includes(name)) return undefined;
  return isDecimal(name) ? (children.find((child) => child.name === 'value')?.text ?? '0.0') : (text ?? '');
}

/** A plain property as it is saved. */
export function scalarNode(kind: string, name: string, text: string): CanonicalNode {
  if (!isDecimal(kind)) return { name: kind, attributes: [['name', name]], text };
  const part = (label: string, value: string): CanonicalNode => ({ name: label, attributes: [], text: value });
  return { name: kind, attributes: [], children: [part('name', name), part('value', text), part('savedValue', '0.0')] };
}

/** Forms of text that fields may treat differently; every text has exactly one. */
export function formOf(text: string): string {
  if (text === '') return '#empty';
  if (/[\r\n\t]/.test(text)) return '#lines';
  if (text !== text.trim()) return '#edges';
  if (text.includes('${')) return '#expression';
  if (/^(?:true|false)$/.test(text)) return '#switch';
  if (/^(?:true|false)$/i.test(text)) return '#capitals';
  if (/^(?:0|-?[1-9]\d{0,8})$/.test(text)) return '#whole';
  if (/^-?[1-9]\d{9,17}$/.test(text)) return '#long';
  if (/^-?\d+\.\d+$/.test(text)) return '#decimal';
  return /^[+-]?[\d.]+$/.test(text) ? '#number' : '#text';
}

/** What becomes of a text on its way through a field, by the name that the facts use. */
export const textChanges: Readonly<Record<string, (text: string) => string>> = {
  '=': (text) => text,
  trim: (text) => text.trim(),
  line: (text) => text.replace(/[\r\n]/g, ' '),
  trimLine: (text) => text.trim().replace(/[\r\n]/g, ' '),
  number: (text) => (/^[+-]?\d{1,15}$/.test(text) ? String(Number(text)) : text),
  decimal: (text) => (/^[+-]?\d+(?:\.\d+)?$/.test(text) ? javaDouble(Number(text)) : text),
  capital: (text) => text.charAt(0).toUpperCase() + text.slice(1),
};

const own = (table: Behaviour, key: string): string | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** Output for a property that stands there, as the facts write it. */
export function outputFor(behaviour: Behaviour, kind: string, text: string): string {
  const asKind = kind === 'stringProp' ? undefined : (own(behaviour, `${kind}=${text}`) ?? own(behaviour, kind));
  return asKind ?? own(behaviour, `=${text}`) ?? own(behaviour, formOf(text)) ?? own(behaviour, '*') ?? '?';
}

/** The property that a field writes; undefined when it writes none, `unknown` where no one knows. */
export function outputOf(
  behaviour: Behaviour,
  name: string,
  given: CanonicalNode | undefined,
): CanonicalNode | undefined | 'unknown' {
  const text = given && scalarText(given);
  if (given && text === undefined) return 'unknown';
  const output = given ? outputFor(behaviour, given.name, text ?? '') : (own(behaviour, 'absent') ?? '-');
  if (output === '-') return undefined;
  if (output === '?') return 'unknown';
  const blank = output.indexOf(' ');
  const [kind, change] = [output.slice(0, blank), output.slice(blank + 1)];
  if (change.startsWith('!')) return scalarNode(kind, name, change.slice(1));
  return scalarNode(kind, name, textChanges[change]?.(text ?? '') ?? '');
}
