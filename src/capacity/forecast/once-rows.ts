import type { Scenario, Workload } from '../../spec/scenario.ts';

/** What is left of a data set that is used once. All workloads that read it share it. */
export type OnceRows = { left: number };

/** One counter for each data set that is used once. */
export type RowCounters = ReadonlyMap<string, OnceRows>;

export const countRows = (scenario: Scenario): RowCounters =>
  new Map(scenario.data.flatMap(({ name, use, rows }) => (use === 'once' ? [[name, { left: rows }]] : [])));

/** Those that an iteration of the workload takes a row of, in the order in which the plan reads them. */
export const rowsOf = (counters: RowCounters, workload: Workload): readonly OnceRows[] =>
  [...counters].flatMap(([name, rows]) => (workload.data.includes(name) ? [rows] : []));

/** A row of each; false, and the thread ends, when one of them has none. Rows of those before it are gone then. */
export function takeRows(sets: readonly OnceRows[]): boolean {
  for (const set of sets) {
    if (set.left === 0) return false;
    set.left--;
  }
  return true;
}
