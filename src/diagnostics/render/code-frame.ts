import { lineOf, lineStarts, type Position } from '../positions.ts';
import { dotted } from './printable.ts';

const linesAround = 2;
const widest = 110;
const tabWidth = 2;

/** The lines around a place, five at most, with carets under what is meant; long lines are cut around it. */
export function codeFrame(text: string, { line, column, length }: Position): string {
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lineStarts(text).length, line + linesAround);
  const numberWidth = String(last).length;
  // Of a line as long as a file only what is near enough to be shown is looked at.
  const from = Math.max(0, column - 1 - widest);
  const near = (number: number): string => lineOf(text, number).slice(from, from + 4 * widest);
  const meant = near(line);
  const before = column - 1 - from;
  const start = shown(meant.slice(0, before)).length;
  const carets = Math.max(1, shown(meant.slice(before, before + length)).length);
  const cut = Math.max(0, Math.min(start - 20, start + carets - widest + 20));
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const mark = number === line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(numberWidth)} | ${window(shown(near(number)), cut)}`.trimEnd());
    if (number !== line) continue;
    const under = '^'.repeat(Math.min(carets, widest - (start - cut)));
    frame.push(`  ${' '.repeat(numberWidth)} | ${' '.repeat(start - cut)}${under}`);
  }
  return frame.join('\n');
}

/** Tabs as blanks, and a dot for what must not reach a terminal. */
const shown = (text: string): string => dotted(text.replaceAll('\t', ' '.repeat(tabWidth)));

function window(line: string, cut: number): string {
  const end = cut + widest;
  const before = cut > 0 ? `…${line.slice(cut + 1, end)}` : line.slice(0, end);
  return line.length > end ? `${before.slice(0, -1)}…` : before;
}
