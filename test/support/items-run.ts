import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { rowKind } from '../../src/results/row-kind.ts';
import type { RunResult } from '../../src/run/run-result.ts';
import { invoke } from '../cli/invoke.ts';
import { rowsOf } from './run-against.ts';

/** What a run has left in its folder. */
export type RunTraces = {
  readonly result: RunResult;
  readonly rows: readonly JtlRow[];
  readonly events: readonly MockEvent[];
  /** Ids (the last column) of the rows in `undone-users.csv` and in `unknown-users.csv`. */
  readonly undone: readonly string[];
  readonly unknown: readonly string[];
};

const idsIn = (csv: string): readonly string[] => [...csv.matchAll(/,(u\d+)$/gm)].map(([, id]) => id ?? '');

export async function tracesIn(folder: string): Promise<RunTraces> {
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const orNothing = (name: string): Promise<string> => text(name).catch(() => '');
  const events = (await text('mock.jsonl')).trim().split('\n');
  return {
    result: JSON.parse(await text('run.json')) as RunResult,
    rows: rowsOf(await text('results.jtl')),
    events: events.map((line) => JSON.parse(line) as MockEvent),
    undone: idsIn(await orNothing('undone-users.csv')),
    unknown: idsIn(await orNothing('unknown-users.csv')),
  };
}

/** `run SPEC --mock` in this process. */
export async function runHere(folder: string, output: string, ...words: readonly string[]): Promise<RunTraces> {
  const { stdout, stderr } = await invoke(
    ['run', join(folder, 'spec.json'), '--mock', '-o', join(folder, output), ...words],
    { folder, variables: process.env as Record<string, string> },
  );
  return tracesIn(join(folder, output)).catch((error) => {
    throw new Error(`${stdout}${stderr}`, { cause: error });
  });
}

/** Ids of the rows whose work the stand-in has done, in the order of their answers; an id twice means done twice. */
export const processed = (events: readonly MockEvent[]): readonly string[] =>
  events.filter((event) => event.kind === 'http' && event.processed).map(({ path }) => path.split('/').at(-1) ?? '');

/** Operations of the attempts, and how many rows of its own each has. */
export function rowsPerOperation(rows: readonly JtlRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.operation === '') continue;
    const own = rowKind(row) === 'operation' ? 1 : 0;
    counts.set(row.operation, (counts.get(row.operation) ?? 0) + own);
  }
  return counts;
}
