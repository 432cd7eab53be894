import type { Workload } from '../spec/scenario.ts';
import { loadStarts } from './demand/load-starts.ts';
import { mostWaiting } from './demand/served.ts';
import { MOST_THREADS, type Sizing } from './size-workload.ts';

/**
 * Threads that are busy at once at the worst moment, by Little's law: N = rate x time at the assumed median (95th
 * percentile), plus those that wait at the gates. `admittedPerSecond` is what the gates let through, Infinity without gates.
 */
export function busyThreads(
  workload: Workload,
  sizing: Sizing,
  admittedPerSecond: number,
): { readonly threadsAtP50: number; readonly threadsAtP95: number } {
  const { load } = workload;
  // In a closed model each user is a thread, busy or not.
  if (load.type === 'users') return { threadsAtP50: sizing.threads, threadsAtP95: sizing.threads };
  const rate = Math.min(sizing.askedPerSecond, admittedPerSecond);
  const isHeld = load.type === 'arrivals' && admittedPerSecond < sizing.askedPerSecond;
  const waiting = isHeld ? mostWaiting(loadStarts(workload, sizing, 0), admittedPerSecond) : 0;
  const burst = load.type === 'arrivals' ? load.burst - 1 : 0;
  const busy = (seconds: number): number =>
    Math.min(MOST_THREADS, Math.max(1, Math.ceil(rate * seconds - 1e-9) + burst + Math.ceil(waiting - 1e-9)));
  return { threadsAtP50: busy(sizing.demand.p50Seconds), threadsAtP95: busy(sizing.demand.p95Seconds) };
}
