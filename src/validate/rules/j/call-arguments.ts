import { SCRIPT_CALLS } from './generated/script-objects.ts';
import type { Member } from './script-members.ts';
import type { Token } from './script-tokens.ts';

/** What an argument is as far as one can see it in the text. */
export type ArgumentKind = 'text' | 'number' | 'switch' | 'unknown';

/** Types of the arguments of one way to call a method: `['String', 'int']`. */
export type Way = readonly string[];

type Known = keyof typeof SCRIPT_CALLS;
const split = new Map<Known, ReadonlyMap<string, readonly Way[]>>();

/** Ways to call a method of an object; undefined when there is none of that name, or Groovy adds to it. */
export function waysToCall(object: Known, method: string): readonly Way[] | undefined {
  let methods = split.get(object);
  if (methods === undefined) {
    methods = new Map(
      [...SCRIPT_CALLS[object].matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = '', ways = '']) => [
        name,
        ways.split('|').map((way) => (way === '' ? [] : way.split(','))),
      ]),
    );
    split.set(object, methods);
  }
  return methods.get(method);
}

const TAKES_ANYTHING = ['Object', 'Comparable', 'Serializable'];
const NUMBERS =
  /^(byte|short|int|long|float|double|Byte|Short|Integer|Long|Float|Double|Number|BigDecimal|BigInteger)$/;
const TAKES: Readonly<Record<ArgumentKind, (type: string) => boolean>> = {
  text: (type) => /^(String|CharSequence|char|Character)$/.test(type),
  number: (type) => NUMBERS.test(type),
  switch: (type) => /^[bB]oolean$/.test(type),
  unknown: () => true,
};

const takes = (type: string, kind: ArgumentKind): boolean => TAKES_ANYTHING.includes(type) || TAKES[kind](type);

/** Whether a method may be called with these arguments one way or other; null stands in for a single one that is left out. */
export const fits = (ways: readonly Way[], kinds: readonly ArgumentKind[]): boolean =>
  ways.some((way) => {
    if (kinds.length === 0 && way.length === 1) return true;
    if (way.at(-1)?.endsWith('...')) return kinds.length >= way.length - 1;
    return way.length === kinds.length && way.every((type, index) => takes(type, kinds[index] as ArgumentKind));
  });

/** Kinds of the arguments of a call; undefined where it is none, or their number is not certain. */
export function argumentKinds(
  tokens: readonly Token[],
  { args, index, end }: Member,
): readonly ArgumentKind[] | undefined {
  const isSign = (at: number, text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  // A closure behind the parentheses is one more argument.
  if (args === undefined || !isSign(index + 1, '(') || !isSign(end - 1, ')') || isSign(end, '{')) return undefined;
  return args.some(isUncertain) ? undefined : args.map(kindOf);
}

/** Spread lists, named arguments and types in angle brackets, whose commas separate no arguments. */
const isUncertain = (arg: readonly Token[]): boolean =>
  arg.length === 0 ||
  arg[0]?.text === '*' ||
  arg[1]?.text === ':' ||
  arg.some(({ kind, text }) => kind === 'sign' && /^[<>]$/.test(text));

function kindOf(arg: readonly Token[]): ArgumentKind {
  const [only] = arg;
  if (arg.length !== 1 || only === undefined) return 'unknown';
  if (only.kind === 'string') return 'text';
  if (only.kind === 'number') return 'number';
  return only.kind === 'word' && /^(true|false)$/.test(only.text) ? 'switch' : 'unknown';
}

/** Kinds of the arguments that begin at an offset of a text, by a quick look; undefined when they do not end soon. */
export function argumentKindsAt(text: string, from: number): readonly ArgumentKind[] | undefined {
  const starts = [from];
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + LONGEST_LOOK); at++) {
    const character = text[at] as string;
    if (character === '"' || character === "'") at = closingQuote(text, at);
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth === 0) {
      if (starts.length === 1 && text.slice(from, at).trim() === '') return [];
      return starts.map((start, index) => quickKind(text.slice(start, (starts[index + 1] ?? at + 1) - 1).trim()));
    } else if (character === ',' && depth === 1) starts.push(at + 1);
  }
  return undefined;
}

const LONGEST_LOOK = 2000;

function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== text[opening]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

const quickKind = (argument: string): ArgumentKind => {
  if (/^(true|false)$/.test(argument)) return 'switch';
  if (/^[\d.]+\w?$/.test(argument)) return 'number';
  return /^("[^"]*"|'[^']*')$/.test(argument) ? 'text' : 'unknown';
};
