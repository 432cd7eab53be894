const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 cannot hold, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text with every character that XML can hold; others become U+FFFD. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** A text as content or as a quoted attribute of HTML and SVG. */
export const escapeMarkup = (text: string): string =>
  writable(text).replace(/[&<>"']/g, (character) => REFERENCES[character] as string);
