/**
 * Text of Java `.properties` files (java.util.Properties.load). JMeter reads them as ISO-8859-1, so that everything
 * beyond ASCII is written as an escape.
 */
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f' };

function escapeText(text: string, special: RegExp): string {
  const escaped = text
    .replace(/[\\\n\r\t\f]/g, (character) => escapes[character] ?? character)
    .replace(special, '\\$&');
  // UTF-16 units, as Java reads them: an emoji is two escapes.
  return escaped.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `name=value`, ready to be read back as exactly these two. */
export function propertyLine(name: string, value: string): string {
  return `${escapeText(name, /[ :=#!]/g)}=${escapeText(value, /^ /)}`;
}

/** A comment of any length; a line break would end it and begin a property. */
export const commentLines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r]/).map((line) => `# ${line.replace(/[^\x20-\x7e]/g, asciiOf)}`.trimEnd());

const spelled: Readonly<Record<string, string>> = { '×': 'x', '≥': '>=', '≤': '<=', '–': '-', '—': '-', '…': '...' };
const asciiOf = (character: string): string =>
  spelled[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
