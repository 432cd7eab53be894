import type { Draw } from './draw.ts';

/** Legal texts that break whoever pastes them into XML, Groovy, JSON, CSV or JMeter's own functions without care. */
const HOSTILE = [
  '"double" and \'single\'',
  ']]>',
  '<a href="x">&amp;</a>',
  '</script><script>alert(1)</script>',
  'C:\\temp\\new\\"quoted"',
  'trailing backslash \\',
  'commas, semicolons; pipes | and tabs\tinside',
  'emoji 👩‍💻 and 漢字 and äöü',
  '100% {{mustache}} #{hash} @{at}',
  '$5 $ $1 \\$ \\, \\\\',
  '<!-- -- -->',
  '\'\'\' """ `backticks`',
  '%{jndi} %0d%0a \\u0041',
] as const;

/** Texts that mean a literal `${` where references are read. */
const ESCAPED = ['$${not.a.reference}', '$${__groovy(1+1,)}', 'before $${ after', '\\$${x}'] as const;

const LINES = ['first line\nsecond line', '\n\nblank lines\n', 'a\ttab\nand "quotes"\n'] as const;

/** For labels and descriptions of steps: one line, no references. */
export const label = (draw: Draw): string => draw.pick(HOSTILE).replaceAll('\t', ' ');
export const oneLine = (draw: Draw): string => draw.pick(HOSTILE);
/** For bodies and messages: many lines, literal `${`. */
export const bodyText = (draw: Draw): string => draw.pick([...HOSTILE, ...ESCAPED, ...LINES]);
/** For values of headers: printable ASCII, no white space at the ends. */
export const headerText = (draw: Draw): string =>
  draw.pick(['plain', '"quoted", with comma', 'back\\slash', '$${literal}', 'a;b=c', "it's", '<tag>', ']]>']);
/** For query values and form fields. */
export const fieldText = (draw: Draw): string => draw.pick([...HOSTILE, ...ESCAPED, 'a&b=c d+e', '']);
/** For cells of a CSV file. */
export const cellText = (draw: Draw): string => draw.pick([...HOSTILE, 'two\nlines', '']).replaceAll('\t', ' ');
