import { shown, XmlFailure } from './xml-failure.ts';
import { isNamePart, isNameStart } from './xml-names.ts';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/** What a reference stands for and the offset behind it; `at` is that of its `&`. */
export type Reference = { readonly value: string; readonly end: number };

/**
 * Decodes a reference as mxparser does: the five names of XML, and numbers of any code point, those that XML forbids
 * and halves of surrogate pairs too. Throws XmlFailure otherwise.
 */
export function readReference(text: string, at: number): Reference {
  const first = at + 1;
  if (text[first] === '#') return readNumber(text, at);
  if (first >= text.length) throw new XmlFailure('the file ends in a reference', at);
  if (!isNameStart(text.charCodeAt(first))) {
    throw new XmlFailure(`"&" is followed by ${shown(text, first)}, and begins no reference`, at);
  }
  let end = first + 1;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  const name = text.slice(first, end);
  if (text[end] !== ';') throw new XmlFailure(`the reference "&${name}" has no ";"`, at);
  const value = Object.hasOwn(named, name) ? named[name] : undefined;
  if (value === undefined) throw new XmlFailure(`the entity "&${name};" is defined nowhere`, at);
  return { value, end: end + 1 };
}

function readNumber(text: string, at: number): Reference {
  const hex = text[at + 2] === 'x';
  const start = at + (hex ? 3 : 2);
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end), hex)) end++;
  const reference = text.slice(at, Math.min(end + 1, at + 12));
  if (text[end] !== ';') throw new XmlFailure(`the reference "${reference}" is no number with ";"`, at);
  const code = Number.parseInt(text.slice(start, end), hex ? 16 : 10);
  if (!(code <= 0x10ffff)) throw new XmlFailure(`the reference "${reference}" stands for no character`, at);
  return { value: String.fromCodePoint(code), end: end + 1 };
}

const isDigit = (code: number, hex: boolean): boolean =>
  (code >= 0x30 && code <= 0x39) || (hex && ((code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)));
