import { double, doubleBinary, type NumberRules, numberOf, type Value, whole, wholeBinary } from './number-value.ts';

/** A sum of two `Integer` wraps beyond this, one of `Long` does not. */
const mostInteger = 2 ** 31 - 1;
/** Digits behind the point of a quotient; with more it is rounded, by rules of its own. */
const mostDigits = 10;

type Decimal = Value & { kind: 'decimal' };

function decimal(unscaled: number, scale: number): Decimal | undefined {
  return Number.isSafeInteger(unscaled) && scale <= mostDigits
    ? { kind: 'decimal', unscaled: unscaled + 0, scale }
    : undefined;
}

function asDecimal(value: Value): Decimal | undefined {
  if (value.kind === 'whole') return decimal(value.value, 0);
  return value.kind === 'decimal' ? value : undefined;
}

function literal(text: string): Value | undefined {
  const point = text.indexOf('.');
  return point < 0 ? whole(Number(text), mostInteger) : decimal(Number(text.replace('.', '')), text.length - point - 1);
}

function negative(value: Value): Value | undefined {
  if (value.kind === 'decimal') return decimal(-value.unscaled, value.scale);
  if (value.kind === 'double') return double(-value.value);
  return value.kind === 'whole' ? whole(-value.value, mostInteger) : undefined;
}

function binary(operator: string, left: Value, right: Value): Value | undefined {
  if (left.kind === 'double' || right.kind === 'double') {
    const [first, second] = [numberOf(left), numberOf(right)];
    return first === undefined || second === undefined ? undefined : doubleBinary(operator, first, second);
  }
  if (left.kind === 'whole' && right.kind === 'whole' && operator !== '/')
    return wholeBinary(operator, left.value, right.value, mostInteger);
  const [first, second] = [asDecimal(left), asDecimal(right)];
  return first && second && decimalBinary(operator, first, second);
}

/** `BigDecimal` has no `%` in Groovy 3. */
function decimalBinary(operator: string, left: Decimal, right: Decimal): Value | undefined {
  if (operator === '*') return decimal(left.unscaled * right.unscaled, left.scale + right.scale);
  if (operator === '/') return quotient(left, right);
  if (operator === '%') return undefined;
  const scale = Math.max(left.scale, right.scale);
  const [first, second] = [left, right].map((one) => one.unscaled * 10 ** (scale - one.scale)) as [number, number];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return undefined;
  return decimal(operator === '+' ? first + second : first - second, scale);
}

/** Exact, with no more digits than it needs or the scales ask for; one that comes to no end is left alone. */
function quotient(left: Decimal, right: Decimal): Value | undefined {
  if (right.unscaled === 0) return undefined;
  const asked = left.scale - right.scale;
  for (let scale = Math.max(asked, 0); scale <= mostDigits; scale++) {
    const numerator = BigInt(left.unscaled) * 10n ** BigInt(scale - asked);
    if (numerator % BigInt(right.unscaled) !== 0n) continue;
    const unscaled = numerator / BigInt(right.unscaled);
    // Java writes it as `2E+2`.
    return asked < 0 && unscaled % 10n === 0n ? undefined : decimal(Number(unscaled), scale);
  }
  return undefined;
}

function math(name: string, values: readonly Value[]): Value | undefined {
  const [first, second] = values.map(numberOf);
  if (first === undefined) return undefined;
  if (name === 'max' || name === 'min') {
    const areWhole = values.every(({ kind }) => kind === 'whole');
    return areWhole && values.length === 2 && second !== undefined ? whole(Math[name](first, second)) : undefined;
  }
  if (values.length !== 1) return undefined;
  if (name === 'round') return values[0]?.kind === 'whole' ? undefined : whole(Math.round(first), mostInteger);
  return name === 'ceil' || name === 'floor' ? double(Math[name](first)) : undefined;
}

/** Groovy 3: whole numbers divide to decimals, and a number with a point is a decimal. */
export const groovyNumbers: NumberRules = { literal, negative, binary, math };
