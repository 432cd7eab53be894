/** A value while an expression is worked out. */
export type Value =
  /** `Integer` or `Long`. */
  | { readonly kind: 'whole'; readonly value: number }
  /** `Double`. */
  | { readonly kind: 'double'; readonly value: number }
  /** `BigDecimal`: `unscaled / 10 ** scale`; its scale shows in its text, `1.50`. */
  | { readonly kind: 'decimal'; readonly unscaled: number; readonly scale: number }
  | { readonly kind: 'truth'; readonly value: boolean };

/** Numbers of an expression language. Whatever gives undefined is not known to have the same value in the engine. */
export type NumberRules = {
  readonly literal: (text: string) => Value | undefined;
  readonly negative: (value: Value) => Value | undefined;
  /** Of `+ - * / %`. */
  readonly binary: (operator: string, left: Value, right: Value) => Value | undefined;
  /** `max`, `min`, `ceil`, `floor` or `round` of `Math`. */
  readonly math: (name: string, values: readonly Value[]) => Value | undefined;
};

/** A number beyond this is exact in Java and not here. */
export function whole(value: number, most = Number.MAX_SAFE_INTEGER): Value | undefined {
  return Number.isInteger(value) && Math.abs(value) <= most ? { kind: 'whole', value: value + 0 } : undefined;
}

export const double = (value: number): Value | undefined =>
  Number.isFinite(value) ? { kind: 'double', value } : undefined;

/** As a number to compare and to cut; undefined for a truth value. */
export function numberOf(value: Value): number | undefined {
  if (value.kind === 'truth') return undefined;
  return value.kind === 'decimal' ? value.unscaled / 10 ** value.scale : value.value;
}

/** Of two whole numbers; Java keeps the sign of what is divided, and so does JavaScript. */
export function wholeBinary(operator: string, left: number, right: number, most?: number): Value | undefined {
  if (operator === '+') return whole(left + right, most);
  if (operator === '-') return whole(left - right, most);
  if (operator === '*') return whole(left * right, most);
  if (right === 0) return undefined;
  return whole(operator === '/' ? Math.trunc(left / right) : left % right, most);
}

/** Of two numbers of which one is a double. */
export function doubleBinary(operator: string, left: number, right: number): Value | undefined {
  if (operator === '+') return double(left + right);
  if (operator === '-') return double(left - right);
  if (operator === '*') return double(left * right);
  if (right === 0) return undefined;
  return double(operator === '/' ? left / right : left % right);
}
