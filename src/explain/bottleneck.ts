import { heldSeconds } from '../capacity/demand/held-seconds.ts';
import { gatesPace } from '../capacity/gated-limits.ts';
import { safeAtOnce } from '../capacity/limit-rate.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';

/** The limit that admits the fewest iterations of a workload, and how many per second. */
export type Bottleneck = { readonly limit: string; readonly perSecond: number };

/**
 * The tightest of all limits that a workload draws on. One that counts what is in flight admits max / h iterations per
 * second when each holds it for h seconds (Little's law).
 */
export function bottleneckOf(scenario: Scenario, { flow }: Workload, sizing: Sizing): Bottleneck | null {
  let tightest: Bottleneck | null =
    sizing.tightest === null ? null : { limit: sizing.tightest, perSecond: sizing.admittedPerSecond };
  for (const limit of scenario.limits) {
    if (limit.type !== 'concurrency' || !sizing.demand.draws.has(limit.name)) continue;
    const held = heldSeconds(flow, { limit: limit.name }, 'p50Seconds');
    const perSecond = held > 0 ? safeAtOnce(limit, scenario.auth) / held : Number.POSITIVE_INFINITY;
    if (perSecond < (tightest?.perSecond ?? Number.POSITIVE_INFINITY)) tightest = { limit: limit.name, perSecond };
  }
  return tightest;
}

/** The bottleneck as a gate of the plan; null where gates do not pace. */
export const pacingGate = (scenario: Scenario, workload: Workload, sizing: Sizing): Bottleneck | null =>
  gatesPace(scenario) ? bottleneckOf(scenario, workload, sizing) : null;
