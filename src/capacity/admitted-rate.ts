import type { Limit, Scenario, Workload } from '../spec/scenario.ts';
import { type Assumed, heldSeconds } from './demand/held-seconds.ts';
import type { Demand } from './iteration-demand.ts';
import { safeAtOnce, safePerSecond } from './limit-rate.ts';

/** Iterations per second that limits admit at their safety, and the limit that admits the fewest; Infinity and null without limits. */
export type Admitted = { readonly admittedPerSecond: number; readonly tightest: string | null };

/**
 * Min over the limits a workload draws on of safe rate / draws. One that counts what is in flight admits max / h when each
 * iteration holds it for h seconds (Little's law), by the time that is assumed.
 */
export function admittedRate(
  { auth }: Scenario,
  limits: readonly Limit[],
  { flow }: Workload,
  { draws }: Demand,
  assumed: Assumed = 'p50Seconds',
): Admitted {
  let [admittedPerSecond, tightest]: [number, string | null] = [Number.POSITIVE_INFINITY, null];
  for (const limit of limits) {
    const each = draws.get(limit.name) ?? 0;
    if (!(each > 0)) continue;
    const bearable =
      limit.type === 'concurrency'
        ? safeAtOnce(limit, auth) / heldSeconds(flow, { limit: limit.name }, assumed)
        : safePerSecond(limit, auth) / each;
    if (bearable < admittedPerSecond) [admittedPerSecond, tightest] = [bearable, limit.name];
  }
  return { admittedPerSecond, tightest };
}
