import { memoByText } from '../../model/memo-by-text.ts';

/** A piece of a script. White space is left out; inside a text with `${...}` the expressions follow it as tokens of their own. */
export type Token = {
  readonly kind: 'word' | 'number' | 'string' | 'sign' | 'comment';
  /** As written; of strings and comments the content. */
  readonly text: string;
  readonly offset: number;
  /** First of its line. */
  readonly startsLine: boolean;
};

type Found = {
  readonly kind: Token['kind'];
  readonly text: string;
  readonly end: number;
  readonly inner?: readonly Token[];
};

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?\w*/y;
const LINE_COMMENT = /\/\/[^\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const LONG_SINGLE = /'''(?:[^\\]|\\[\s\S])*?(?:'''|$)/y;
const SINGLE = /'(?:[^'\\\n]|\\[\s\S])*'?/y;
const SLASHY = /\/(?:[^/\\\n]|\\.)+\//y;
const DOLLAR_SLASHY = /\$\/[\s\S]*?(?:\/\$|$)/y;
const SIGN = /\?\.|\*\.|\.&|->|===|!==|==~|=~|==|!=|<=|>=|&&|\|\||\+\+|--|\+=|-=|\?:|\$\{|[\s\S]/y;
/** Words after which a slash opens a pattern instead of dividing. */
const BEFORE_PATTERN = new Set(['return', 'in', 'case', 'assert', 'else', 'and', 'or', 'not']);

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Texts inside texts are read this deep; nobody writes more, and garbage must not cost time. */
const MOST_NESTED = 12;

/** Tokens of a Groovy text; near enough for Java, BeanShell and JavaScript. Never fails: what does not end, ends with the text. */
/** Lists of tokens are much larger than their text, so only those of one plan are kept. */
const MOST_LISTS = 4;

export const tokensOf = memoByText((text): readonly Token[] => scan(text, 0, 0).tokens, MOST_LISTS);

/** The tokens that are no comments. */
export const codeTokens = memoByText((text) => tokensOf(text).filter(({ kind }) => kind !== 'comment'), MOST_LISTS);

/** Tokens from an offset on; inside a text (`depth` above 0) only up to the brace that closes. */
function scan(text: string, from: number, depth: number): { readonly tokens: readonly Token[]; readonly end: number } {
  const tokens: Token[] = [];
  let previous: Token | undefined;
  let startsLine = true;
  let open = 1;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      if (code === 0x0a) startsLine = true;
      at++;
      continue;
    }
    const found = next(text, at, { code, previous, depth });
    const token: Token = { kind: found.kind, text: found.text, offset: at, startsLine };
    if (depth > 0 && token.kind === 'sign') {
      if (token.text === '{' || token.text === '${') open++;
      if (token.text === '}' && --open === 0) break;
    }
    tokens.push(token);
    for (const inner of found.inner ?? []) tokens.push(inner);
    if (token.kind !== 'comment') {
      previous = token;
      startsLine = false;
    }
    at = found.end;
  }
  return { tokens, end: at };
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

type Place = { readonly code: number; readonly previous: Token | undefined; readonly depth: number };

function next(text: string, at: number, { code, previous, depth }: Place): Found {
  if (isLetter(code)) return cut('word', text, at, match(WORD, text, at));
  if (isDigit(code)) return cut('number', text, at, match(NUMBER, text, at));
  switch (text[at]) {
    case '/': {
      const comment = match(LINE_COMMENT, text, at) ?? match(BLOCK_COMMENT, text, at);
      if (comment !== undefined) return cut('comment', text, at, comment);
      const pattern = opensPattern(previous) ? match(SLASHY, text, at) : undefined;
      if (pattern !== undefined) return cut('string', text, at, pattern, 1);
      break;
    }
    case '"':
      return text.startsWith('"""', at) ? gstring(text, at, '"""', depth) : gstring(text, at, '"', depth);
    case "'": {
      const long = match(LONG_SINGLE, text, at);
      return long === undefined
        ? cut('string', text, at, match(SINGLE, text, at), 1)
        : cut('string', text, at, long, 3);
    }
    case '$': {
      const dollar = match(DOLLAR_SLASHY, text, at);
      if (dollar !== undefined) return cut('string', text, at, dollar, 2);
    }
  }
  return cut('sign', text, at, match(SIGN, text, at));
}

/** A token of the text found; its delimiters are left out. */
function cut(kind: Token['kind'], text: string, at: number, found = text[at] ?? '', delimiter = 0): Found {
  const content = delimiter === 0 ? found : found.slice(delimiter, Math.max(delimiter, found.length - delimiter));
  return { kind, text: content, end: at + found.length };
}

function opensPattern(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === 'sign') return !/^[)\]}]$/.test(previous.text);
  return previous.kind === 'word' && BEFORE_PATTERN.has(previous.text);
}

/** A text in double quotes, whose `${...}` may hold quotes of its own. */
function gstring(text: string, start: number, quote: string, depth: number): Found {
  const inner: Token[] = [];
  let at = start + quote.length;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (text[at] === '\n' && quote.length === 1) break;
    if (text[at] === '\\') at += 2;
    else if (depth < MOST_NESTED && text.startsWith('${', at)) {
      const { tokens, end } = scan(text, at + 2, depth + 1);
      for (const token of tokens) if (token.kind !== 'comment') inner.push(token);
      at = end + 1;
    } else at++;
  }
  const end = Math.min(at, text.length);
  const closed = text.startsWith(quote, end) ? quote.length : 0;
  return { kind: 'string', text: text.slice(start + quote.length, end), end: end + closed, inner };
}
