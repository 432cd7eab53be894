import { markdownTable } from '../table.ts';

/** How a bench runs. `short` is for development: shorter runs, whose figures mean nothing. */
export type Bench = {
  readonly short: boolean;
  /** A line of progress. */
  readonly say: (line: string) => void;
};

/** What a section has to say in the README, and which bounds it missed. */
export type Findings = { readonly text: string; readonly missed: readonly string[] };

export type Section = (bench: Bench) => Promise<Findings>;

/** One line of a table. `missed` says in words what is wrong with it; empty when every bound holds. */
export type Line = { readonly cells: readonly (string | number)[]; readonly missed: readonly string[] };

/** A table whose last column says whether the bounds of its line hold. */
export function findings(head: readonly string[], lines: readonly Line[], after = ''): Findings {
  const rows = lines.map(({ cells, missed }) => [...cells, missed.length === 0 ? 'yes' : '**no**']);
  return {
    text: `${markdownTable([...head, 'ok'], rows)}\n${after === '' ? '' : `\n${after}\n`}`,
    missed: lines.flatMap(({ cells, missed }) => missed.map((why) => `${cells[0]}, ${cells[1]}: ${why}`)),
  };
}

export const together = (parts: readonly Findings[]): Findings => ({
  text: parts.map(({ text }) => text).join('\n'),
  missed: parts.flatMap(({ missed }) => missed),
});

/** The complaint, when the bound does not hold. */
export const unless = (holds: boolean, complaint: string): readonly string[] => (holds ? [] : [complaint]);

export const fixed = (value: number, digits = 2): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');
