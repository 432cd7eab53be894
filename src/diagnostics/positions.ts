/** A place in a text: one-based line and column (UTF-16 units, as editors count), and how much of the line is meant. */
export type Position = { readonly line: number; readonly column: number; readonly length: number };

/** Position of an offset; the length is cut at the end of its line. Lines end with LF, CRLF or CR. */
export function positionAt(text: string, offset: number, length: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] as number;
  const rest = lineEnd(text, starts[low + 1]) - offset;
  return { line: low + 1, column: offset - start + 1, length: Math.max(1, Math.min(length, rest)) };
}

/** The lines of a text without their ends. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/** Offset of the end of a line, from the start of the next one; asked often, so it must not look through the line. */
function lineEnd(text: string, next: number | undefined): number {
  if (next === undefined) return text.length;
  return text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
}

/** A line by its number, without its end; a file with thousands of findings is not cut into lines for each of them. */
export function lineOf(text: string, line: number): string {
  const starts = lineStarts(text);
  return text.slice(starts[line - 1] ?? text.length, lineEnd(text, starts[line]));
}

let last: { text: string; starts: readonly number[] } | undefined;

/** Offsets at which the lines of a text start. One text is asked many times in a row, so its last index is kept. */
export function lineStarts(text: string): readonly number[] {
  if (last?.text === text) return last.starts;
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  } else {
    // The common case, and several times faster.
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  last = { text, starts };
  return starts;
}
