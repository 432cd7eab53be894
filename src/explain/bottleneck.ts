import { admittedRate } from '../capacity/admitted-rate.ts';
import { gatesPace } from '../capacity/gated-limits.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';

/** The limit that admits the fewest iterations of a workload, and how many per second. */
export type Bottleneck = { readonly limit: string; readonly perSecond: number };

/** The tightest of all limits that a workload draws on, those that count what is in flight included; null without limits. */
export const bottleneckOf = (_scenario: Scenario, _workload: Workload, sizing: Sizing): Bottleneck | null =>
  sizing.tightest === null ? null : { limit: sizing.tightest, perSecond: sizing.admittedPerSecond };

/** The bottleneck as a gate of the plan; null where gates do not pace. */
export const pacingGate = (scenario: Scenario, workload: Workload, sizing: Sizing): Bottleneck | null =>
  gatesPace(scenario) ? bottleneckOf(scenario, workload, sizing) : null;

/** Iterations per second that the gates of a plan let through, by the median and by the 95th percentile of what holds a permit. */
export function admittedByGates(
  scenario: Scenario,
  workload: Workload,
  { admittedPerSecond, demand }: Sizing,
): { readonly atP50: number; readonly atP95: number } {
  if (!gatesPace(scenario)) return { atP50: Number.POSITIVE_INFINITY, atP95: Number.POSITIVE_INFINITY };
  const slow = admittedRate(scenario, scenario.limits, workload, demand, 'p95Seconds');
  return { atP50: admittedPerSecond, atP95: slow.admittedPerSecond };
}
