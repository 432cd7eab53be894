import { columnsOf, graphemesOf } from './text-width.ts';

/**
 * Breaks a text at blanks, and a word longer than a line wherever the line ends; lines after the first begin with the
 * indent. `room` is the width of a line in what `widthOf` measures: columns of a terminal, or pixels.
 */
export function wrap(
  text: string,
  room: number,
  indent: string,
  widthOf: (text: string) => number = columnsOf,
): readonly string[] {
  const blank = widthOf(' ');
  const lines: string[] = [];
  const [lead = ''] = /^ */.exec(text) ?? [];
  let line = '';
  let width = 0;
  for (const word of text.slice(lead.length).split(' ')) {
    const own = widthOf(word);
    if (line !== '' && width + blank + own <= room) {
      line = `${line} ${word}`;
      width += blank + own;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const start = lines.length === 0 ? lead : indent;
    const pieces =
      own + widthOf(start) <= room ? [word] : piecesOf(word, room - Math.max(widthOf(start), widthOf(indent)), widthOf);
    lines.push(...pieces.slice(0, -1).map((piece, index) => (index === 0 ? start : indent) + piece));
    const last = pieces.at(-1) ?? '';
    line = (pieces.length > 1 ? indent : start) + last;
    width = widthOf(line);
  }
  return [...lines, line];
}

/** A word in pieces that fit; at least one letter goes into each, however narrow the room is. */
function piecesOf(word: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const grapheme of graphemesOf(word)) {
    const own = widthOf(grapheme);
    if (piece !== '' && width + own > room) {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += grapheme;
    width += own;
  }
  return [...pieces, piece];
}
