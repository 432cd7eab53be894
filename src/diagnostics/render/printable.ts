/**
 * What a terminal would obey instead of showing it, or what would change the order of what it shows: control characters,
 * line separators, marks of direction.
 */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (character: string): string =>
  escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text in one line that a terminal shows as it is; other characters are written as JSON does: `\u001b`, `\n`. */
export const printable = (text: string): string => text.replace(unprintable, escaped);

/** The same for a text of several lines, which stay. */
export const printableLines = (text: string): string =>
  text.replace(unprintable, (character) => (character === '\n' ? character : escaped(character)));

/** The same in as many columns: a dot for each such character. */
export const dotted = (text: string): string => text.replace(unprintable, '\u00b7');

/** A value as indented JSON of the same meaning; JSON.stringify alone escapes some of these characters. */
export const printableJson = (value: unknown): string => printableLines(JSON.stringify(value, null, 2));
