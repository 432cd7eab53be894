import { profileSeconds } from '../capacity/rate-profile.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import { startedPerSecond } from './started-rate.ts';

/** Iterations at a time scale: with rates as they are and time scaled, there are as many fewer. null when only time bounds them. */
export const scaledIterations = ({ iterations }: Sizing, timeScale: number): number | null =>
  iterations === null ? null : Math.max(1, Math.round(iterations * timeScale));

/**
 * Seconds from the start of the run to the end of a workload's last iteration start: holds as the spec says, finite
 * work at the rate it is started with. null when nothing bounds it.
 */
export function workloadSeconds(
  scenario: Scenario,
  workload: Workload,
  sizing: Sizing,
  timeScale: number,
): number | null {
  const { load } = workload;
  const start = load.startSeconds * timeScale;
  if (load.type === 'arrivals') return start + profileSeconds(load.profile) * timeScale;
  if (load.type === 'users' && load.seconds !== null) return start + load.seconds * timeScale;
  if (sizing.iterations === null) return null;
  const rate = startedPerSecond(scenario, sizing);
  const ramp = load.type === 'users' ? load.rampUpSeconds * timeScale : 0;
  return rate > 0 ? start + ramp + (sizing.iterations * timeScale) / rate : null;
}

/**
 * How long the plan runs by its arithmetic, the last iterations and the waits of their retries included; null when
 * nothing bounds it. A watchdog needs a margin on top.
 */
export function expectedSeconds(scenario: Scenario, sizings: readonly Sizing[], timeScale: number): number | null {
  let longest = 0;
  for (const [index, workload] of scenario.workloads.entries()) {
    const sizing = sizings[index];
    if (sizing === undefined) continue;
    const seconds = workloadSeconds(scenario, workload, sizing, timeScale);
    if (seconds === null) return null;
    longest = Math.max(longest, seconds + sizing.demand.p95Seconds);
  }
  return Math.ceil(longest);
}
