import type { Token } from './script-tokens.ts';

/** A name that is read, called or set: `prev.getResponseCode()`, `sleep(500)`, `vars.x = 1`. */
export type Member = {
  readonly name: string;
  /** What stands before the dot: `prev`, `ctx.getCurrentSampler()`; empty for none, `new` for a constructor. */
  readonly receiver: string;
  /** One list of tokens for each argument; undefined where nothing is called. */
  readonly args: readonly (readonly Token[])[] | undefined;
  readonly offset: number;
  /** Index of the token of the name, and of the first token after the member. */
  readonly index: number;
  readonly end: number;
  /** `name = ...` follows. */
  readonly isSet: boolean;
};

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const isSign = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token?.kind === 'sign' && texts.includes(token.text);
const isDot = (token: Token | undefined): boolean => isSign(token, '.', '?.', '*.');

/** Whether the word at an index is of interest; scripts have thousands of them. */
export type Wanted = (tokens: readonly Token[], index: number) => boolean;

/** Members of a script in the order of their names; `tokens` without comments. */
export function membersOf(tokens: readonly Token[], isWanted: Wanted): readonly Member[] {
  const found: Member[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'word' && isWanted(tokens, index)) found.push(memberAt(tokens, token, index));
  }
  return found;
}

/** Words that are one of the names. */
export const named =
  (...names: readonly string[]): Wanted =>
  (tokens, index) =>
    names.includes(tokens[index]?.text ?? '');

/** Words after a dot that follows one of the names, or the end of a call. */
export const membersOn =
  (...objects: readonly string[]): Wanted =>
  (tokens, index) =>
    isDot(tokens[index - 1]) && (isSign(tokens[index - 2], ')') || objects.includes(tokens[index - 2]?.text ?? ''));

function memberAt(tokens: readonly Token[], { text: name, offset }: Token, index: number): Member {
  const { args, end } = argumentsAt(tokens, index);
  const isSet = args === undefined && isSign(tokens[end], '=');
  return { name, receiver: receiverAt(tokens, index), args, offset, index, end, isSet };
}

/** Garbage must not cost time: chains longer than this are cut, and parentheses wider than this count as closed. */
const LONGEST_CHAIN = 6;
const WIDEST = 300;

function receiverAt(tokens: readonly Token[], index: number): string {
  if (isDot(tokens[index - 1])) return primaryAt(tokens, index - 2);
  const before = tokens[index - 1];
  return before?.kind === 'word' && before.text === 'new' ? 'new' : '';
}

/** Text of the expression that ends at a token; arguments are left out. */
function primaryAt(tokens: readonly Token[], index: number, links = 0): string {
  const token = tokens[index];
  if (token === undefined || links > LONGEST_CHAIN) return '';
  if (token.kind === 'string') return '""';
  if (token.kind === 'sign' && token.text in opening) {
    const start = openingOf(tokens, index);
    const shape = `${opening[token.text]}${token.text}`;
    const before = tokens[start - 1];
    return before?.kind === 'word' ? `${primaryAt(tokens, start - 1, links + 1)}${shape}` : shape;
  }
  if (token.kind !== 'word') return '';
  return isDot(tokens[index - 1]) ? `${primaryAt(tokens, index - 2, links + 1)}.${token.text}` : token.text;
}

function openingOf(tokens: readonly Token[], closing: number): number {
  let depth = 0;
  for (let at = closing; at >= Math.max(0, closing - WIDEST); at--) {
    if (isSign(tokens[at], ')', ']', '}')) depth++;
    if (isSign(tokens[at], '(', '[', '{', '${') && --depth === 0) return at;
  }
  return 0;
}

/** Arguments in parentheses, or a text or number that follows on the same line as Groovy allows: `sleep 500`. */
function argumentsAt(tokens: readonly Token[], index: number): Pick<Member, 'args' | 'end'> {
  const after = tokens[index + 1];
  if (isSign(after, '(') && after?.startsLine !== true) return inParentheses(tokens, index + 2);
  if (after !== undefined && !after.startsLine && isBareArgument(tokens[index], after)) {
    let end = index + 2;
    while (end < tokens.length && !tokens[end]?.startsLine && !isSign(tokens[end], ';', '}')) end++;
    return { args: [tokens.slice(index + 1, end)], end };
  }
  return { args: undefined, end: index + 1 };
}

/** Calls that people write without parentheses. */
const COMMANDS = ['println', 'print', 'sleep'];

const isBareArgument = (name: Token | undefined, { kind }: Token): boolean =>
  kind === 'string' || kind === 'number' || (kind === 'word' && COMMANDS.includes(name?.text ?? ''));

function inParentheses(tokens: readonly Token[], from: number): Pick<Member, 'args' | 'end'> {
  const args: Token[][] = [[]];
  let depth = 1;
  let at = from;
  for (; at < Math.min(tokens.length, from + WIDEST); at++) {
    const token = tokens[at] as Token;
    if (isSign(token, '(', '[', '{', '${')) depth++;
    if (isSign(token, ')', ']', '}') && --depth === 0) break;
    if (depth === 1 && isSign(token, ',')) args.push([]);
    else args.at(-1)?.push(token);
  }
  return { args: args.length === 1 && args[0]?.length === 0 ? [] : args, end: at + 1 };
}

/** Content of an argument that is one text and nothing else. */
export function literalText(arg: readonly Token[] | undefined): string | undefined {
  return arg?.length === 1 && arg[0]?.kind === 'string' ? arg[0].text : undefined;
}

/** Value of an argument that is one number and nothing else: `500`, `5_000L`. */
export function literalNumber(arg: readonly Token[] | undefined): number | undefined {
  if (arg?.length !== 1 || arg[0]?.kind !== 'number') return undefined;
  const value = Number(arg[0].text.replaceAll('_', '').replace(/[lLgGfFdDiI]$/, ''));
  return Number.isFinite(value) ? value : undefined;
}

/** Whether a member reads a property by its getter or by its name: `getResponseCode()` or `responseCode`. */
export const reads = ({ name, args, isSet }: Member, property: string): boolean =>
  (args === undefined && !isSet && name === property) ||
  (args?.length === 0 && name === `get${property[0]?.toUpperCase()}${property.slice(1)}`);
