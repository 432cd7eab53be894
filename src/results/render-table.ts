import { whole } from '../capacity/size-workload.ts';
import type { WorkloadSummary } from './summarise.ts';

/** What was asked of a workload, beside what became of it. */
export type AskedLoad = {
  readonly workload: string;
  /** Requests per second; null when the plan does not say. */
  readonly perSecond: number | null;
  /** Operations of finite work; null when only time bounds them. */
  readonly operations: number | null;
};

const HEADINGS = ['workload', 'asked', 'offered', 'goodput', '429s', 'early retries', 'completed'] as const;

const rate = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)}/s`;

function cells(summary: WorkloadSummary, asked: AskedLoad | undefined): readonly string[] {
  const total = asked?.operations ?? summary.operations;
  return [
    summary.workload,
    asked?.perSecond == null ? '' : rate(asked.perSecond),
    rate(summary.offeredPerSecond),
    rate(summary.goodputPerSecond),
    whole(summary.rejected),
    whole(summary.earlyRetries),
    `${whole(summary.completed)} of ${whole(Math.max(total, summary.operations))}`,
  ];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column === 0 ? text.padEnd(width) : text.padStart(width);
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** A line for each workload: what was asked, what was sent and what came of it. */
export function renderResultTable(
  summaries: readonly WorkloadSummary[],
  asked: readonly AskedLoad[],
): readonly string[] {
  const rows = summaries.map((summary) =>
    cells(
      summary,
      asked.find(({ workload }) => workload === summary.workload),
    ),
  );
  return aligned([HEADINGS, ...rows]);
}

/** `throttled 3, server_error 1`; empty when all went well. */
export const otherOutcomes = ({ outcomes }: WorkloadSummary): string =>
  Object.entries(outcomes)
    .filter(([outcome]) => outcome !== 'ok')
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, number]) => `${outcome} ${whole(number)}`)
    .join(', ');
