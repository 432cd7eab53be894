import { createSlidingPeak } from '../../src/capacity/sliding-peak.ts';

/** Figures of arrival times, epoch milliseconds, ascending. */
export type Times = ArrayLike<number>;

const at = (times: Times, index: number): number => times[index] ?? 0;

/** Those that come at least so many seconds after the first. */
export const fromSecond = (times: Times, seconds: number): readonly number[] =>
  Array.from(times).filter((time) => time >= at(times, 0) + seconds * 1000);

/** Arrivals per second between the first and the last: (n - 1) / (last - first). */
export const steadyRate = (times: Times): number =>
  ((times.length - 1) * 1000) / (at(times, times.length - 1) - at(times, 0));

/** Most arrivals in any half-open span [t, t + seconds). */
export function slidingPeak(times: Times, seconds: number): number {
  const peak = createSlidingPeak(seconds * 1000);
  for (let index = 0; index < times.length; index++) peak.note(at(times, index));
  return peak.peak();
}

/** Arrivals in each span of so many seconds from a moment on. */
export function perSpan(times: Times, startMs: number, seconds: number, spans: number): readonly number[] {
  const counts = new Array<number>(spans).fill(0);
  for (let index = 0; index < times.length; index++) {
    const span = Math.floor((at(times, index) - startMs) / (seconds * 1000));
    if (span >= 0 && span < spans) counts[span] = (counts[span] ?? 0) + 1;
  }
  return counts;
}

/** Arrivals per second of the last third of a span; what is before warms the JVM up. */
export function warmRate(times: Times): number {
  const first = at(times, 0);
  const last = at(times, times.length - 1);
  const from = first + ((last - first) * 2) / 3;
  let count = 0;
  for (let index = 0; index < times.length; index++) if (at(times, index) >= from) count++;
  return (count * 1000) / (last - from);
}
