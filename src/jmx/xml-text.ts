import { everyUnwritable, findUnwritable } from './unwritable.ts';

/**
 * Escapes as XStream's PrettyPrintWriter does: five named references, `&#xd;` and the other control characters as
 * references; in attributes also tab and line feed.
 *
 * @throws on a character that a plan cannot keep
 */
export const escapeText = (text: string): string => (PLAIN.test(text) ? text : escapeSpecial(text, ALL_TEXT_SPECIAL));

export const escapeAttribute = (text: string): string =>
  PLAIN.test(text) ? text : escapeSpecial(text, ALL_ATTRIBUTE_SPECIAL);

function escapeSpecial(text: string, special: RegExp): string {
  const unwritable = findUnwritable(text);
  if (unwritable) {
    const code = unwritable.codePoint.toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`U+${code} at position ${unwritable.index} of ${JSON.stringify(text.slice(0, 80))}`);
  }
  return text.replace(special, reference);
}

/** Most texts: printable ASCII that needs no reference. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;
const ALL_TEXT_SPECIAL = /[&<>"'\r\u007f-\u009f]/g;
const ALL_ATTRIBUTE_SPECIAL = /[&<>"'\r\n\t\u007f-\u009f]/g;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** As `escapeText`, for texts of others: what a plan of ours may not hold is written as JMeter on Java 17 writes it. */
export const escapeAnyText = (text: string): string => escapeAny(text, ALL_TEXT_SPECIAL);
export const escapeAnyAttribute = (text: string): string => escapeAny(text, ALL_ATTRIBUTE_SPECIAL);

function escapeAny(text: string, special: RegExp): string {
  if (PLAIN.test(text)) return text;
  const escaped = text.replace(special, reference);
  if (!findUnwritable(text)) return escaped;
  return escaped.replace(everyUnwritable(), (character) =>
    /[\ud800-\udfff]/.test(character) ? '?' : `&#x${character.charCodeAt(0).toString(16)};`,
  );
}

const reference = (character: string): string => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`;
