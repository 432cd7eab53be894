import { unassignedBmp } from './unassigned-bmp.ts';

/** A character that a JMeter plan cannot hold: its zero-based UTF-16 position and its code point (or lone surrogate). */
export type Unwritable = { readonly index: number; readonly codePoint: number };

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
const isSurrogateRange = ([first]: readonly [number, number]) => first >= 0xd800 && first <= 0xdfff;

// Used with the `u` flag, so that a surrogate matches only when it stands alone.
const CLASS = `[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ud800-\\udfff${unassignedBmp
  .filter((range) => !isSurrogateRange(range))
  .map(([first, last]) => `${unit(first)}-${unit(last)}`)
  .join('')}]`;
const UNWRITABLE = new RegExp(CLASS, 'u');

/** The same character, everywhere in a text. */
export const everyUnwritable = (): RegExp => new RegExp(CLASS, 'gu');

/**
 * The first character of `text` that cannot be kept in a plan: a control character other than tab and line ends, a
 * lone surrogate (JMeter saves `?`), or a code unit without a character (its form depends on the Java version).
 */
export function findUnwritable(text: string): Unwritable | undefined {
  const match = UNWRITABLE.exec(text);
  return match ? { index: match.index, codePoint: match[0].codePointAt(0) as number } : undefined;
}
