import { groovyNumbers } from './groovy-numbers.ts';
import { javaText } from './java-text.ts';
import { jexl2Numbers, jexl3Numbers } from './jexl-numbers.ts';
import { type NumberRules, numberOf, type Value, whole } from './number-value.ts';
import { type Token, tokensOf } from './tokens.ts';

const numberRules: Readonly<Record<string, NumberRules>> = {
  __jexl3: jexl3Numbers,
  __jexl2: jexl2Numbers,
  __groovy: groovyNumbers,
};

/** Brackets, signs and conditions inside one another; an expression with more is a trap, not a plan. */
const mostDepth = 50;

type Reader = { readonly tokens: readonly Token[]; readonly rules: NumberRules; at: number; depth: number };

/**
 * Result of an expression of nothing but numbers, as the function (`__jexl3`, `__jexl2`, `__groovy`) gives it:
 * `+ - * / %`, brackets, one comparison, `a ? b : c`, `.intValue()`, `.longValue()`, and in Groovy `Math.max` and such.
 * Undefined for any other expression, and where the result is not certain.
 */
export function calculate(functionName: string, expression: string): string | undefined {
  const rules = Object.hasOwn(numberRules, functionName) ? numberRules[functionName] : undefined;
  const tokens = rules && tokensOf(expression);
  if (!tokens) return undefined;
  const reader: Reader = { tokens, rules, at: 0, depth: 0 };
  const value = conditional(reader);
  return value && reader.at === tokens.length ? javaText(value) : undefined;
}

/** Takes the next token when it is one of the signs. */
function take(reader: Reader, ...signs: readonly string[]): string | undefined {
  const next = reader.tokens[reader.at];
  if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined;
  reader.at++;
  return next.text;
}

/** Both results are worked out: one that fails is none that a plan means. */
function conditional(reader: Reader): Value | undefined {
  if (++reader.depth > mostDepth) return undefined;
  const condition = comparison(reader);
  let value = condition;
  if (condition && take(reader, '?')) {
    const yes = conditional(reader);
    const no = yes && take(reader, ':') ? conditional(reader) : undefined;
    value = condition.kind === 'truth' && no ? (condition.value ? yes : no) : undefined;
  }
  reader.depth--;
  return value;
}

const compared: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

function comparison(reader: Reader): Value | undefined {
  const left = sum(reader);
  const compare = left && compared[take(reader, ...Object.keys(compared)) ?? ''];
  if (!compare) return left;
  const right = sum(reader);
  const [first, second] = [numberOf(left), right && numberOf(right)];
  return first === undefined || second === undefined ? undefined : { kind: 'truth', value: compare(first, second) };
}

const sum = (reader: Reader): Value | undefined => chain(reader, ['+', '-'], product);
const product = (reader: Reader): Value | undefined => chain(reader, ['*', '/', '%'], factor);

function chain(
  reader: Reader,
  operators: readonly string[],
  next: (reader: Reader) => Value | undefined,
): Value | undefined {
  let left = next(reader);
  for (let operator = take(reader, ...operators); left && operator; operator = take(reader, ...operators)) {
    const right = next(reader);
    left = right && reader.rules.binary(operator, left, right);
  }
  return left;
}

function factor(reader: Reader): Value | undefined {
  if (take(reader, '-')) {
    const value = operand(reader);
    return value && reader.rules.negative(value);
  }
  return operand(reader);
}

function operand(reader: Reader): Value | undefined {
  const next = reader.tokens[reader.at];
  if (next?.kind === 'number') {
    reader.at++;
    return reader.rules.literal(next.text);
  }
  const isCall = next?.kind === 'math';
  if (isCall) reader.at++;
  const values = bracketed(reader);
  if (!values) return undefined;
  let value = isCall ? reader.rules.math(next.text, values) : values.length === 1 ? values[0] : undefined;
  for (; value && reader.tokens[reader.at]?.kind === 'cut'; reader.at++) {
    value = cut(value, reader.tokens[reader.at]?.text === '.intValue()' ? 2 ** 31 - 1 : undefined);
  }
  return value;
}

function bracketed(reader: Reader): readonly Value[] | undefined {
  if (!take(reader, '(')) return undefined;
  const values: Value[] = [];
  do {
    const value = conditional(reader);
    if (!value) return undefined;
    values.push(value);
  } while (take(reader, ','));
  return take(reader, ')') === undefined ? undefined : values;
}

/** Java cuts towards zero; what does not fit in has other rules. */
function cut(value: Value, most: number | undefined): Value | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : whole(Math.trunc(number), most);
}
