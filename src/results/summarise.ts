import type { Scenario } from '../spec/scenario.ts';
import { earlyRetryCounter } from './early-retries.ts';
import type { JtlRow } from './jtl-row.ts';
import { type OperationTracker, operationTracker } from './operation-tracker.ts';
import { groupOf, rowKind, stepOf } from './row-kind.ts';
import { type StepLabels, stepLabels } from './step-labels.ts';

/** What the results say about one workload. Counts, and rates per second. */
export type WorkloadSummary = {
  readonly workload: string;
  /** Requests, handshakes and frames sent, retries included. */
  readonly attempts: number;
  readonly accepted: number;
  /** Answered with 429. */
  readonly rejected: number;
  readonly earlyRetries: number;
  /** Operations that came to an end: a governed step's own rows, a bare step's attempts. */
  readonly operations: number;
  readonly completed: number;
  /** Operations that did not complete and of which nobody knows whether the target has done them all the same. */
  readonly maybeDone: number;
  /** Operations that were begun and have no row, because the engine was killed; not counted above. */
  readonly withoutRow: number;
  /** Samples of steps that send nothing (reads, pings, closes, scripts), and those of them that failed. */
  readonly otherSamples: number;
  readonly otherFailures: number;
  /** Operations by outcome class; `ok` is one of them. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  /** Start of the first and the last attempt, epoch milliseconds; null without attempts. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

export type RunSummary = {
  readonly workloads: readonly WorkloadSummary[];
  readonly tokenCalls: number;
  readonly rows: number;
};

type StepCount = { attempts: number; accepted: number; operations: number; outcomes: Map<string, number> };
type Count = {
  otherSamples: number;
  otherFailures: number;
  rejected: number;
  earlyRetries: number;
  maybeDone: number;
  firstAt: number;
  lastAt: number;
  readonly tracker: OperationTracker;
  steps: Map<string, StepCount>;
};

const newCount = (): Count => ({
  otherSamples: 0,
  otherFailures: 0,
  rejected: 0,
  earlyRetries: 0,
  maybeDone: 0,
  firstAt: Number.POSITIVE_INFINITY,
  lastAt: Number.NEGATIVE_INFINITY,
  tracker: operationTracker(),
  steps: new Map(),
});

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const entry = map.get(key) ?? make();
  map.set(key, entry);
  return entry;
}

const stepCount = (count: Count, step: string): StepCount =>
  entryOf(count.steps, step, () => ({ attempts: 0, accepted: 0, operations: 0, outcomes: new Map() }));

function countAttempt(count: Count, row: JtlRow, isEarly: boolean): void {
  const step = stepCount(count, stepOf(row));
  step.attempts += 1;
  if (row.success) step.accepted += 1;
  if (row.responseCode === '429') count.rejected += 1;
  if (isEarly) count.earlyRetries += 1;
  count.tracker.attempt(row);
  count.firstAt = Math.min(count.firstAt, row.timestamp);
  count.lastAt = Math.max(count.lastAt, row.timestamp);
}

function countSilent(count: Count, row: JtlRow): void {
  count.otherSamples += 1;
  if (!row.success) count.otherFailures += 1;
}

function countOperation(count: Count, row: JtlRow, readOnly: ReadonlySet<string>): void {
  if (count.tracker.operation(row) && !readOnly.has(stepOf(row))) count.maybeDone += 1;
  const step = stepCount(count, stepOf(row));
  const outcome = row.success ? 'ok' : row.responseMessage || 'unknown';
  step.operations += 1;
  step.outcomes.set(outcome, (step.outcomes.get(outcome) ?? 0) + 1);
}

/** A step without operation rows is a bare one: each attempt is an operation of its own. */
const outcomesOf = (step: StepCount): ReadonlyMap<string, number> =>
  step.operations > 0
    ? step.outcomes
    : new Map([
        ['ok', step.accepted],
        ['failed', step.attempts - step.accepted],
      ]);

function summaryOf(workload: string, count: Count): WorkloadSummary {
  const steps = [...count.steps.values()];
  const outcomes: Record<string, number> = {};
  for (const [outcome, number] of steps.flatMap((step) => [...outcomesOf(step)])) {
    if (number > 0) outcomes[outcome] = (outcomes[outcome] ?? 0) + number;
  }
  const attempts = steps.reduce((sum, step) => sum + step.attempts, 0);
  const accepted = steps.reduce((sum, step) => sum + step.accepted, 0);
  // n starts have n - 1 gaps between them: rate = (n - 1) / (last - first).
  const gaps = (count.lastAt - count.firstAt) / 1000;
  const offeredPerSecond = attempts > 1 && gaps > 0 ? (attempts - 1) / gaps : 0;
  return {
    workload,
    attempts,
    accepted,
    rejected: count.rejected,
    earlyRetries: count.earlyRetries,
    operations: Object.values(outcomes).reduce((sum, number) => sum + number, 0),
    completed: outcomes['ok'] ?? 0,
    maybeDone: count.maybeDone,
    withoutRow: count.tracker.withoutRow(),
    otherSamples: count.otherSamples,
    otherFailures: count.otherFailures,
    outcomes,
    offeredPerSecond,
    goodputPerSecond: attempts > 0 ? (offeredPerSecond * accepted) / attempts : 0,
    firstAt: attempts > 0 ? count.firstAt : null,
    lastAt: attempts > 0 ? count.lastAt : null,
  };
}

const noLabels: StepLabels = { workloads: new Map(), silent: new Set(), readOnly: new Set() };

export type Summariser = { readonly add: (row: JtlRow) => void; readonly summary: () => RunSummary };

/**
 * Sums up results row by row, in the order of the file, in memory that does not grow with it. Rows of no known
 * workload (a plan changed by hand) are summed up under the name of their thread group.
 */
export function summariser(scenario: Scenario | null): Summariser {
  const { workloads: known, silent, readOnly } = scenario === null ? noLabels : stepLabels(scenario);
  const counts = new Map<string, Count>(scenario?.workloads.map(({ name }) => [name, newCount()]));
  const isEarly = earlyRetryCounter();
  let rows = 0;
  let tokenCalls = 0;
  const countOf = (row: JtlRow): Count => entryOf(counts, known.get(stepOf(row)) ?? groupOf(row.threadName), newCount);
  const add = (row: JtlRow): void => {
    rows += 1;
    const kind = rowKind(row);
    if (kind === 'token') tokenCalls += 1;
    else if (kind === 'operation') countOperation(countOf(row), row, readOnly);
    else if (kind !== 'attempt') return;
    else if (silent.has(row.label)) countSilent(countOf(row), row);
    else countAttempt(countOf(row), row, isEarly(row));
  };
  const summary = (): RunSummary => ({
    workloads: [...counts].map(([workload, count]) => summaryOf(workload, count)),
    tokenCalls,
    rows,
  });
  return { add, summary };
}
