import { gatesPace } from '../capacity/gated-limits.ts';
import { peakRate, profileSeconds, profileTotal } from '../capacity/rate-profile.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';

/**
 * Iterations per second that a workload will start: what is asked, and never more than its gates admit where
 * they pace.
 */
export function startedPerSecond(scenario: Scenario, sizing: Sizing): number {
  const asked = Math.min(sizing.askedPerSecond, sizing.pacedPerSecond ?? Number.POSITIVE_INFINITY);
  return gatesPace(scenario) ? Math.min(asked, sizing.admittedPerSecond) : asked;
}

/** Mean of what is asked over the load's own time; equals the peak where the rate is constant. */
export function meanPerSecond(workload: Workload, sizing: Sizing): number {
  const { load } = workload;
  if (load.type !== 'arrivals') return sizing.askedPerSecond;
  const seconds = profileSeconds(load.profile);
  return seconds > 0 ? (load.count ?? profileTotal(load.profile)) / seconds : peakRate(load.profile);
}
