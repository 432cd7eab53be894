import type { JtlRow } from '../results/jtl-row.ts';
import { rowKind } from '../results/row-kind.ts';
import type { RunProgress } from './run-result.ts';

const WINDOW_SECONDS = 5;

export type ProgressCounter = {
  readonly add: (row: JtlRow) => void;
  readonly at: (now: number) => RunProgress;
};

/** Counts rows as they come. Goodput is that of the last five seconds, by the rows' own end times. */
export function progressCounter(startedAt: number): ProgressCounter {
  let attempts = 0;
  let rejected = 0;
  const accepted = new Map<number, number>();
  const add = (row: JtlRow): void => {
    if (rowKind(row) !== 'attempt') return;
    attempts += 1;
    if (row.responseCode === '429') rejected += 1;
    const second = Math.floor((row.timestamp + row.elapsed) / 1000);
    if (row.success) accepted.set(second, (accepted.get(second) ?? 0) + 1);
  };
  const at = (now: number): RunProgress => {
    const last = Math.floor(now / 1000);
    let recent = 0;
    for (const [second, count] of accepted) {
      if (second < last - WINDOW_SECONDS) accepted.delete(second);
      else if (second < last) recent += count;
    }
    const elapsedSeconds = (now - startedAt) / 1000;
    const span = Math.max(1, Math.min(WINDOW_SECONDS, elapsedSeconds));
    return { elapsedSeconds, attempts, rejected, goodputPerSecond: recent / span };
  };
  return { add, at };
}
