import { lineOf, lineStarts, type Position } from '../positions.ts';

const linesAround = 2;
const widest = 110;
const tabWidth = 2;

/** The lines around a place, five at most, with carets under what is meant; long lines are cut around it. */
export function codeFrame(text: string, { line, column, length }: Position): string {
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lineStarts(text).length, line + linesAround);
  const numberWidth = String(last).length;
  const meant = lineOf(text, line);
  const start = shown(meant.slice(0, column - 1)).length;
  const carets = Math.max(1, shown(meant.slice(column - 1, column - 1 + length)).length);
  const cut = Math.max(0, Math.min(start - 20, start + carets - widest + 20));
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const mark = number === line ? '>' : ' ';
    frame.push(
      `${mark} ${String(number).padStart(numberWidth)} | ${window(shown(lineOf(text, number)), cut)}`.trimEnd(),
    );
    if (number !== line) continue;
    const under = '^'.repeat(Math.min(carets, widest - (start - cut)));
    frame.push(`  ${' '.repeat(numberWidth)} | ${' '.repeat(start - cut)}${under}`);
  }
  return frame.join('\n');
}

/** Control characters, line separators and direction marks: a terminal would obey them. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Tabs as blanks, and a dot for what must not reach a terminal. */
const shown = (text: string): string => text.replaceAll('\t', ' '.repeat(tabWidth)).replace(unprintable, '\u00b7');

function window(line: string, cut: number): string {
  const end = cut + widest;
  const before = cut > 0 ? `…${line.slice(cut + 1, end)}` : line.slice(0, end);
  return line.length > end ? `${before.slice(0, -1)}…` : before;
}
