import { admittedRate } from '../capacity/admitted-rate.ts';
import type { AdmittedByTimes } from '../capacity/busy-threads.ts';
import { gatesPace } from '../capacity/gated-limits.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';

/** The limit that admits the fewest iterations of a workload, and how many per second. */
export type Bottleneck = { readonly limit: string; readonly perSecond: number };

/** The tightest of all limits that a workload draws on, those that count what is in flight included; null without limits. */
export const bottleneckOf = ({ tightest, admittedPerSecond }: Sizing): Bottleneck | null =>
  tightest === null ? null : { limit: tightest, perSecond: admittedPerSecond };

/** The bottleneck as a gate of the plan; null where gates do not pace. */
export const pacingGate = (scenario: Scenario, sizing: Sizing): Bottleneck | null =>
  gatesPace(scenario) ? bottleneckOf(sizing) : null;

/** Iterations per second that the gates of a plan let through; Infinity where they do not pace. */
export const gatedPerSecond = (scenario: Scenario, sizing: Sizing): number =>
  pacingGate(scenario, sizing)?.perSecond ?? Number.POSITIVE_INFINITY;

/** `gatedPerSecond` by the median and by the 95th percentile of what holds a permit. */
export function admittedByGates(scenario: Scenario, workload: Workload, sizing: Sizing): AdmittedByTimes {
  const atP50 = gatedPerSecond(scenario, sizing);
  if (atP50 === Number.POSITIVE_INFINITY) return { atP50, atP95: atP50 };
  const slow = admittedRate(scenario, scenario.limits, workload, sizing.demand, 'p95Seconds');
  return { atP50, atP95: slow.admittedPerSecond };
}
