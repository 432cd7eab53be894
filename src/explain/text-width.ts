import stringWidth from 'string-width';

/** Latin letters, dashes, quotes and the ellipsis take one column each; everything else needs tables of Unicode. */
const ONE_COLUMN_EACH = /^[ -~¡-¬®-ʯ‐-‧]*$/;
const ASCII = /^[ -~]*$/;

/** Columns of a terminal that a text takes: two for a wide character or an emoji, none for a mark on another character. */
export const columnsOf = (text: string): number => (ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text));

let segmenter: Intl.Segmenter | undefined;

/** The pieces of a text that can stand by themselves: a letter with its marks, a whole emoji. */
export function graphemesOf(text: string): readonly string[] {
  if (ASCII.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en');
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Widths in font sizes, none below that of DejaVu Sans, the widest of the usual sans-serif fonts. */
const ADVANCES: readonly (readonly [characters: RegExp, advance: number])[] = [
  [/^[ .,:;!|'()[\]ijltfrIJ/\\-]$/, 0.42],
  [/^[mwMW@%]$/, 1],
  [/^[A-Z+=<>~#&^]$/, 0.84],
  [/^[ -~]$/, 0.64],
  [/\p{Extended_Pictographic}/u, 1.4],
];
const BOLD = 1.15;

/** Pixels that a text takes at the most, whatever sans-serif font a viewer has. */
export function pixelsOf(text: string, fontSize: number, isBold = false): number {
  const advance = graphemesOf(text).reduce((sum, grapheme) => sum + advanceOf(grapheme), 0);
  return advance * fontSize * (isBold ? BOLD : 1);
}

function advanceOf(grapheme: string): number {
  const known = ADVANCES.find(([characters]) => characters.test(grapheme));
  if (known !== undefined) return known[1];
  const columns = columnsOf(grapheme);
  // Of the scripts that a terminal shows in one column the letters differ a lot.
  return columns === 1 ? 0.85 : columns * 0.5;
}
