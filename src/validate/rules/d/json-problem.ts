import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

const PLACEHOLDER = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const STRING = /"(?:[^"\\]|\\.)*"/gs;

/** Whether JMeter looks for variables in a text: it has a `${` without a backslash before it. */
export const isLive = (text: string): boolean => /(^|[^\\])\$\{/.test(text);

/** The text as JMeter sends it but for its variables: where one is alive, `\\`, `\$` and `\,` lose their backslash everywhere. */
export const sentText = (text: string): string => (isLive(text) ? text.replace(/\\([\\$,])/g, '$1') : text);

/**
 * What is wrong with a JSON body, every `${...}` in it taken for whatever fits: part of a text, or a value. Undefined
 * for JSON, and where a `${...}` stands for something else than a value, which may be right.
 */
export function jsonProblem(body: string): { readonly problem: string; readonly near: string } | undefined {
  const text = sentText(body);
  const outside = text.replace(STRING, (string) => `"${' '.repeat(Math.max(0, string.length - 2))}"`);
  if (hasOddPlaceholder(outside)) return undefined;
  const filled = text.replace(PLACEHOLDER, ({ length }, offset: number) =>
    outside[offset] === '$' ? '0'.padEnd(length) : 'x'.repeat(length),
  );
  if (isJson(filled)) return undefined;
  const errors: ParseError[] = [];
  parse(filled, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const offset = first?.offset ?? filled.length;
  const isTrailing = /,\s*$/.test(filled.slice(0, offset)) && /^\s*[}\]]/.test(filled.slice(offset));
  return {
    problem: isTrailing
      ? 'nothing follows a comma'
      : ((first && PROBLEMS[printParseErrorCode(first.error)]) ?? 'a character is out of place'),
    near: text
      .slice(Math.max(0, offset - 15), offset + 10)
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** A `${...}` that is no value of its own: `{${members}}`, `[${elements}]`, `"a": ${x}${y}`. */
const hasOddPlaceholder = (outside: string): boolean =>
  [...outside.matchAll(PLACEHOLDER)].some(({ 0: found, index }) => {
    const before = outside.slice(0, index).trimEnd().at(-1);
    const after = outside.slice(index + found.length).trimStart()[0];
    if (before === undefined && after === undefined) return false;
    return before !== ':' || (after !== undefined && !',}'.includes(after));
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'something follows its end',
  InvalidCommentToken: 'it has a comment',
  UnexpectedEndOfString: 'a string does not end on its line',
  InvalidEscapeCharacter: 'a backslash stands before a character that JSON does not escape',
  InvalidCharacter: 'a line break or tab stands inside a string',
  InvalidSymbol: 'a word stands there without quotes',
};
