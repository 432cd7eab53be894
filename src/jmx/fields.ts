import type { BoolProp, JmxKind, JmxProp, StringProp } from './tree.ts';

/** Text as a JMeter panel keeps it: plain, a number, or an expression such as `${__P(users,5)}`. */
export type Text = string | number;

/**
 * One property of an element: its JMX key, the node kinds the GUI writes for it, the value a caller may leave out, and
 * how a value becomes a property (`undefined`: the GUI writes none).
 */
export type Field<Value, Required extends boolean = boolean> = {
  readonly key: string;
  readonly kinds: readonly JmxKind[];
  readonly required: Required;
  readonly fallback?: string | number | boolean;
  readonly write: (value: Value | undefined) => JmxProp | undefined;
};

export const stringProp = (name: string, value: Text): StringProp => ({
  kind: 'stringProp',
  name,
  value: String(value),
});
export const boolProp = (name: string, value: boolean): BoolProp => ({ kind: 'boolProp', name, value });

/** A text field that is always written. */
export function text(key: string): Field<Text, true>;
export function text(key: string, fallback: Text): Field<Text, false>;
export function text(key: string, fallback?: Text): Field<Text> {
  return field(key, ['stringProp'], fallback, (value) => stringProp(key, value));
}

/** A text field that the GUI leaves out when it is empty. */
export function optionalText(key: string): Field<Text, false> {
  return {
    key,
    kinds: ['stringProp'],
    required: false,
    write: (value = '') => (value === '' ? undefined : stringProp(key, value)),
  };
}

/** A check box that is always written; it cannot hold an expression. */
export function bool(key: string, fallback: boolean): Field<boolean, false> {
  return field(key, ['boolProp'], fallback, (value) => boolProp(key, value)) as Field<boolean, false>;
}

/**
 * A check box that the GUI leaves out while it is unchecked, which is what an absent property means. `fallback` is what
 * a fresh element has.
 */
export function checked(key: string, fallback = false): Field<boolean, false> {
  return {
    key,
    kinds: ['boolProp'],
    required: false,
    fallback,
    write: (value = fallback) => (value ? boolProp(key, true) : undefined),
  };
}

/** A number field: `intProp` or `longProp` for a number, `stringProp` for an expression. */
export function whole(kind: 'intProp' | 'longProp', key: string): Field<Text, true>;
export function whole(kind: 'intProp' | 'longProp', key: string, fallback: Text): Field<Text, false>;
export function whole(kind: 'intProp' | 'longProp', key: string, fallback?: Text): Field<Text> {
  return field(key, [kind, 'stringProp'], fallback, (value) => wholeOrText(kind, key, value));
}

/** A number field that the GUI leaves out when it is empty. */
export function optionalWhole(kind: 'intProp' | 'longProp', key: string): Field<Text, false> {
  return {
    key,
    kinds: [kind, 'stringProp'],
    required: false,
    write: (value = '') => (value === '' ? undefined : wholeOrText(kind, key, value)),
  };
}

/** A decimal field: `doubleProp` or `FloatProperty` for a number, `stringProp` for an expression. */
export function decimal(kind: 'doubleProp' | 'FloatProperty', key: string): Field<Text, true>;
export function decimal(kind: 'doubleProp' | 'FloatProperty', key: string, fallback: Text): Field<Text, false>;
export function decimal(kind: 'doubleProp' | 'FloatProperty', key: string, fallback?: Text): Field<Text> {
  return field(key, [kind, 'stringProp'], fallback, (value) => {
    const number = typeof value === 'number' ? value : DECIMAL.test(value) ? Number(value) : undefined;
    return number === undefined ? stringProp(key, value) : { kind, name: key, value: number };
  });
}

/** A combo box: friendly words for the texts JMeter stores. */
export function choice<Word extends string>(
  key: string,
  stored: Readonly<Record<Word, string>>,
  fallback: NoInfer<Word>,
): Field<Word, false> {
  return field(key, ['stringProp'], fallback, (word: Word) => stringProp(key, stored[word])) as Field<Word, false>;
}

/** A combo box or radio group stored as a number. */
export function intChoice<Word extends string>(
  key: string,
  stored: Readonly<Record<Word, number>>,
  fallback: NoInfer<Word>,
): Field<Word, false> {
  return field(key, ['intProp'], fallback, (word: Word) => ({
    kind: 'intProp',
    name: key,
    value: stored[word],
  })) as Field<Word, false>;
}

/** Any other shape: collections, nested elements. */
export function shaped<Value>(
  key: string,
  kind: JmxKind,
  write: (value: Value | undefined) => JmxProp | undefined,
): Field<Value, false> {
  return { key, kinds: [kind], required: false, write };
}

/** A shaped property that the caller must give. */
export function shapedRequired<Value extends object>(
  key: string,
  kind: JmxKind,
  write: (value: Value) => JmxProp,
): Field<Value, true> {
  return field<Value>(key, [kind], undefined, write) as Field<Value, true>;
}

/** A property that every element of the class carries with the same value. */
export function fixed(prop: JmxProp): Field<never, false> {
  return { key: prop.name, kinds: [prop.kind], required: false, write: () => prop };
}

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
const WHOLE = /^[+-]?\d+$/;
const LIMITS = { intProp: 2 ** 31 - 1, longProp: Number.MAX_SAFE_INTEGER } as const;

function wholeOrText(kind: 'intProp' | 'longProp', name: string, value: Text): JmxProp {
  const number = typeof value === 'string' && WHOLE.test(value) ? Number(value) : value;
  const fits = typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= LIMITS[kind];
  return fits ? { kind, name, value: number } : stringProp(name, value);
}

function field<Value extends string | number | boolean | object>(
  key: string,
  kinds: readonly JmxKind[],
  fallback: (Value & (string | number | boolean)) | undefined,
  write: (value: Value) => JmxProp,
): Field<Value> {
  return {
    key,
    kinds,
    required: fallback === undefined,
    ...(fallback === undefined ? {} : { fallback }),
    write: (value = fallback) => {
      if (value === undefined) throw new Error(`${key} needs a value`);
      return write(value);
    },
  };
}
