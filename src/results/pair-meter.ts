import type { JtlRow } from './jtl-row.ts';
import { OPERATION_PREFIX } from './row-kind.ts';

/** Takes rows in the order of the file; gives the milliseconds between two moments of one thread whenever the second comes. */
export type PairMeter = (row: JtlRow) => number | null;

type Moment = (row: JtlRow) => number | null;

function pairMeter(first: Moment, second: Moment): PairMeter {
  const pending = new Map<string, number>();
  return (row) => {
    const began = pending.get(row.threadName);
    const ended = second(row);
    const starts = first(row);
    if (ended !== null) pending.delete(row.threadName);
    if (starts !== null) pending.set(row.threadName, starts);
    return began === undefined || ended === null ? null : ended - began;
  };
}

const endOf = (row: JtlRow): number => row.timestamp + row.elapsed;

/** The metric `gap(from, to)`: from the successful end of one step (an event's arrival) to the first attempt of another. */
export const gapMeter = (from: string, to: string): PairMeter =>
  pairMeter(
    (row) => (row.label === from && row.success ? endOf(row) : null),
    (row) => (row.label === to ? row.timestamp : null),
  );

/** The metric `freshness(poll)`: from the start of the submission that was accepted until its poll has seen the end. */
export const freshnessMeter = (submit: string, poll: string): PairMeter =>
  pairMeter(
    (row) => (row.label === submit && row.success ? row.timestamp : null),
    (row) => (row.label === `${OPERATION_PREFIX}${poll}` && row.success ? endOf(row) : null),
  );
