import { memoByText } from '../memo-by-text.ts';

/**
 * Strings (which stay) and comments of Groovy, Java and JavaScript; `\//` ends a pattern such as `/http:\//`. What is
 * not closed goes to the end.
 */
const stringsAndComments =
  /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\.|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** Of long scripts; a plan has one or two. */
const MOST_COPIES = 4;

/** A script with blanks for its comments, so that offsets stay. */
export const withoutComments = memoByText(
  (script) => script.replace(stringsAndComments, (part) => (/^\/[/*]/.test(part) ? part.replace(/[^\n]/g, ' ') : part)),
  MOST_COPIES,
);
