import { profileSeconds } from '../capacity/rate-profile.ts';
import { scaleScenario } from '../capacity/scale-scenario.ts';
import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import { startedPerSecond } from './started-rate.ts';

/**
 * Seconds from the start of the run to the end of a workload's last iteration start: holds as the spec says, finite
 * work at the rate it is started with. null when nothing bounds it.
 */
export function workloadSeconds(scenario: Scenario, workload: Workload, sizing: Sizing): number | null {
  const { load } = workload;
  const start = load.startSeconds;
  if (load.type === 'arrivals') return start + profileSeconds(load.profile);
  if (load.type === 'users' && load.seconds !== null) return start + load.seconds;
  if (sizing.iterations === null) return null;
  const rate = startedPerSecond(scenario, sizing);
  const ramp = load.type === 'users' ? load.rampUpSeconds : 0;
  return rate > 0 ? start + ramp + sizing.iterations / rate : null;
}

/**
 * How long the plan runs by its arithmetic, the last iterations and the waits of their retries included; null when
 * nothing bounds it. A watchdog needs a margin on top.
 */
export function expectedSeconds(scenario: Scenario, timeScale: number): number | null {
  const scaled = scaleScenario(scenario, timeScale);
  let longest = 0;
  for (const workload of scaled.workloads) {
    const sizing = sizeWorkload(scaled, workload);
    const seconds = workloadSeconds(scaled, workload, sizing);
    if (seconds === null) return null;
    longest = Math.max(longest, seconds + sizing.demand.p95Seconds);
  }
  return Math.ceil(longest);
}
