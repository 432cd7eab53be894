import type { Piece } from '../plan-variables.ts';

/** Whether `${name}` or `${name(` is a function rather than a variable. */
export type IsFunction = (name: string) => boolean;

/** A text as JMeter takes it apart. */
export type ParsedText = {
  readonly pieces: readonly Piece[];
  /** The function that another character than `}` follows; JMeter then leaves the whole element as it is written. */
  readonly broken?: { readonly name: string; readonly offset: number };
};

/** Calls inside calls that are looked at; a text with more is a trap, not a plan. */
export const mostNested = 30;

/**
 * JMeter takes only the functions that it has for such, and `${__uuid}` for a variable. Here a name that looks like a
 * function is one: of a plugin, or misspelt. `__jm__users__idx` is a variable that JMeter sets.
 */
const looksLikeFunction: IsFunction = (name) => /^__(?!jm)[A-Za-z]\w*$/.test(name);

/**
 * A text in pieces by the rules of JMeter's own parser (`org.apache.jmeter.engine.util.FunctionParser`): `\$`, `\,` and
 * `\\` lose their backslash, `${` without `}` is the text behind it, and blanks belong to the name of a variable.
 * JMeter does not parse a property without `${`; arguments of functions it does.
 */
export const parsePieces = (text: string): readonly Piece[] => parseText(text).pieces;

/** The same, with what makes JMeter give up. */
export function parseText(text: string, isFunction: IsFunction = looksLikeFunction): ParsedText {
  const reader: Reader = { text, at: 0, isFunction };
  const pieces: Piece[] = [];
  let buffer = '';
  let previous = ' ';
  const flush = (): void => {
    if (buffer !== '') pieces.push({ kind: 'text', text: buffer });
    buffer = '';
  };
  while (reader.at < text.length) {
    const char = next(reader);
    if (char === '\\') {
      const escaped = next(reader);
      buffer += escaped === '$' || escaped === ',' || escaped === '\\' ? escaped : `\\${escaped}`;
      previous = ' ';
    } else if (char === '{' && previous === '$') {
      buffer = buffer.slice(0, -1);
      flush();
      const { piece, broken } = readReference(reader);
      pieces.push(piece);
      if (broken) return { pieces, broken };
      previous = ' ';
    } else {
      buffer += char;
      previous = char;
    }
  }
  flush();
  return { pieces: pieces.length > 0 ? pieces : [{ kind: 'text', text: '' }] };
}

type Reader = { readonly text: string; readonly isFunction: IsFunction; at: number };

/** A backslash at the very end escapes itself. */
const next = (reader: Reader): string => reader.text[reader.at++] ?? '\\';

/** Reads on behind `${`. */
function readReference(reader: Reader): { readonly piece: Piece; readonly broken?: ParsedText['broken'] } {
  const offset = reader.at - 2;
  let buffer = '';
  let previous = ' ';
  while (reader.at < reader.text.length) {
    const char = next(reader);
    if (char === '\\') {
      buffer += next(reader);
      previous = ' ';
    } else if (char === '(' && previous !== ' ') {
      const name = javaTrim(buffer);
      if (reader.isFunction(name)) {
        const piece: Piece = { kind: 'function', name, args: readArguments(reader), offset };
        return firstNonSpace(reader) === '}' ? { piece } : { piece, broken: { name, offset } };
      }
      buffer += char;
    } else if (char === '}') {
      const name = buffer;
      return reader.isFunction(name)
        ? { piece: { kind: 'function', name, args: undefined, offset } }
        : { piece: { kind: 'variable', name, offset } };
    } else {
      buffer += char;
      previous = char;
    }
  }
  return { piece: { kind: 'text', text: buffer } };
}

/** Reads on behind `(`; arguments stay as written. Commas and parentheses inside `${}` belong to it. */
function readArguments(reader: Reader): readonly string[] {
  const args: string[] = [];
  let buffer = '';
  let previous = ' ';
  let references = 0;
  let parentheses = 0;
  while (reader.at < reader.text.length) {
    const char = next(reader);
    if (char === '\\') {
      buffer += `\\${next(reader)}`;
      previous = ' ';
      continue;
    }
    if (references === 0) {
      if (char === ',') {
        args.push(buffer);
        buffer = '';
        continue;
      }
      if (char === ')' && parentheses === 0) return buffer === '' && args.length === 0 ? args : [...args, buffer];
      if (char === ')') parentheses--;
      if (char === '(') parentheses++;
    }
    if (char === '{' && previous === '$') references++;
    else if (char === '}' && references > 0) references--;
    buffer += char;
    previous = char;
  }
  return [...args, buffer];
}

/** Blanks as `Character.isSpaceChar` has them: no tab, no line break. `#` at the end. */
function firstNonSpace(reader: Reader): string {
  while (reader.at < reader.text.length) {
    const char = next(reader);
    if (!/[\p{Zs}\p{Zl}\p{Zp}]/u.test(char)) return char;
  }
  return '#';
}

/** `String.trim` of Java: whatever is not above U+0020. */
export const javaTrim = (text: string): string => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
