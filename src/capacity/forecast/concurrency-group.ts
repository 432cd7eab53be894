import type { Random } from '../random.ts';

/**
 * The Concurrency Thread Group (jmeter-plugins-casutg 2.10) looks at its schedule when it starts, every 10 ms until it has its
 * first thread, and then once a second or when a thread ends. At each look it starts the threads that are due by then; at the
 * first look after its end it stops supplying them. A thread hears of that before its next iteration.
 */
export type ConcurrencyGroup = {
  /** Moment of the look that finds thread `index` due, from the start of the group. */
  readonly startOf: (index: number) => number;
  /** Moment of the look that finds the time over; no iteration begins from then on. */
  readonly stopSeconds: number;
};

const FIRST_LOOKS_SECONDS = 0.01;

/** `users` come evenly within `rampSeconds`, rounded, and stay until `wholeSeconds`. */
export function concurrencyGroup(users: number, rampSeconds: number, wholeSeconds: number): ConcurrencyGroup {
  const dueAt = (index: number): number => (users > 0 ? ((index + 0.5) * rampSeconds) / users : 0);
  const first = Math.ceil(dueAt(0) / FIRST_LOOKS_SECONDS - 1e-9) * FIRST_LOOKS_SECONDS;
  const lookAfter = (seconds: number): number => first + Math.max(0, Math.ceil(seconds - first - 1e-9));
  return { startOf: (index) => lookAfter(dueAt(index)), stopSeconds: lookAfter(wholeSeconds) };
}

/** With `__tstFeedback` threads come and end throughout, and each end is a look: the last one is anywhere within a second. */
export const feedbackStopSeconds = (wholeSeconds: number, random: Random): number => wholeSeconds + random();
