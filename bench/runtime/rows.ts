import { rowKind } from '../../src/results/row-kind.ts';
import type { Trial } from './trial.ts';

/** The closing line of the runtime's log: what became of the operations. */
export type Closing = { readonly started: number; readonly unsent: number; readonly attempts: number };

export function closingOf(log: string): Closing {
  const [, started, unsent, attempts] = /operations (\d+), .*?unsent (\d+), attempts (\d+)/.exec(log) ?? [];
  return { started: Number(started), unsent: Number(unsent), attempts: Number(attempts) };
}

/** Rows of the results, by what they stand for. */
export function rowCounts({ run }: Trial) {
  const count = (kind: string): number => run.rows.filter((row) => rowKind(row) === kind).length;
  return {
    operations: count('operation'),
    attempts: count('attempt'),
    /** A sampler without a connection writes a row of the year 1970. */
    withoutTime: run.rows.filter(({ timestamp }) => timestamp === 0).length,
  };
}

/** Operations by their outcome, such as `ok 12, unfinished 3`. */
export function outcomes({ run }: Trial): string {
  const counts = new Map<string, number>();
  for (const row of run.rows)
    if (rowKind(row) === 'operation') counts.set(row.responseMessage, (counts.get(row.responseMessage) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
}

/** Operations that the target saw at least one attempt of. */
export const operationsSeen = ({ events }: Trial): number =>
  new Set(events.flatMap(({ operation }) => operation ?? [])).size;
