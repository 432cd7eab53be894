import { type ClosingReport, closingReport } from '../../src/results/closing-report.ts';
import { rowKind } from '../../src/results/row-kind.ts';
import type { Trial } from './trial.ts';

/** What the runtime says at the end. Throws when it has not come to that. */
export function closingOf(log: string): ClosingReport {
  const report = closingReport(log);
  if (report === null) throw new Error('the run has no closing report');
  return report;
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
