import { double, doubleBinary, type NumberRules, numberOf, type Value, whole, wholeBinary } from './number-value.ts';

const isReal = (text: string): boolean => text.includes('.');

/** Negating the least `Integer` gives itself. */
const leastInteger = -(2 ** 31);

function negative(value: Value): Value | undefined {
  if (value.kind === 'double') return double(-value.value);
  return value.kind === 'whole' && value.value !== leastInteger ? whole(-value.value) : undefined;
}

function binary(operator: string, left: Value, right: Value): Value | undefined {
  if (left.kind === 'whole' && right.kind === 'whole') return wholeBinary(operator, left.value, right.value);
  const [first, second] = [numberOf(left), numberOf(right)];
  return first === undefined || second === undefined ? undefined : doubleBinary(operator, first, second);
}

/** JEXL 3: whole numbers divide to whole numbers, others are doubles. It does not know the class `Math`. */
export const jexl3Numbers: NumberRules = {
  literal: (text) => (isReal(text) ? double(Number(text)) : whole(Number(text))),
  negative,
  binary,
  math: () => undefined,
};

/** Digits that a `Float` keeps, which is what JEXL 2 takes a number with a point for. */
const floatDigits = 6;

/** JEXL 2: the same but for the rest of a division, which is never negative there. */
export const jexl2Numbers: NumberRules = {
  ...jexl3Numbers,
  literal: (text) => (isReal(text) && text.length - 1 > floatDigits ? undefined : jexl3Numbers.literal(text)),
  binary: (operator, left, right) => {
    const isSigned = [left, right].some((value) => (numberOf(value) ?? 0) < 0);
    return operator === '%' && isSigned ? undefined : binary(operator, left, right);
  },
};
