import { cumulative } from '../capacity/demand/cumulative.ts';
import { loadStarts } from '../capacity/demand/load-starts.ts';
import { safeAtOnce, timesGranted } from '../capacity/limit-rate.ts';
import { profileSeconds } from '../capacity/rate-profile.ts';
import { scaleScenario } from '../capacity/scale-scenario.ts';
import { cycleSeconds, type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import { isConstant } from '../capacity/user-schedule.ts';
import type { Load, Scenario, Workload } from '../spec/scenario.ts';
import { gatedPerSecond } from './bottleneck.ts';
import { startedPerSecond } from './started-rate.ts';

type Users = Extract<Load, { type: 'users' }>;

/** Seconds from the start of the run to the end of a workload: holds as the spec says, finite work when it is done. */
export function workloadSeconds(scenario: Scenario, workload: Workload, sizing: Sizing): number {
  const { load } = workload;
  const start = load.startSeconds;
  switch (load.type) {
    case 'arrivals':
      return start + profileSeconds(load.profile);
    case 'items':
      // Nothing to do takes no time, whatever the rate is.
      return load.items === 0 ? start : start + load.items / startedPerSecond(scenario, sizing);
    case 'users': {
      const hold = load.seconds ?? Number.POSITIVE_INFINITY;
      return start + Math.min(hold, workSeconds(scenario, workload, load, sizing));
    }
  }
}

/**
 * Until the work of users is done: their last start, and the time of one iteration. N starts through a gate of rate r that lets
 * b through at once need (N - b) / r; users who come together pass it one after the other, and each goes round from there.
 * Infinity where only the hold ends it.
 */
function workSeconds(scenario: Scenario, workload: Workload, load: Users, sizing: Sizing): number {
  const { iterations, threads, demand } = sizing;
  if (iterations === null) return Number.POSITIVE_INFINITY;
  if (iterations === 0) return 0;
  const admitted = gatedPerSecond(scenario, sizing);
  const perSecond = Math.min(admitted, load.ratePerSecond ?? Number.POSITIVE_INFINITY);
  const through = (starts: number): number => Math.max(0, starts - atOnce(scenario, sizing)) / perSecond;
  const isEach = isConstant(load.stages) && load.iterations !== null && iterations === load.iterations * threads;
  const own = isEach
    ? Math.max(((threads - 1) * load.rampUpSeconds) / threads, through(threads)) +
      (load.iterations - 1) * cycleSeconds(load, demand)
    : (cumulative(loadStarts(workload, sizing, 0)).momentOf(iterations) ?? Number.POSITIVE_INFINITY) -
      load.startSeconds;
  return Math.max(own, through(iterations)) + demand.p50Seconds;
}

/** Iterations that the tightest gate lets through at once. */
function atOnce({ limits, auth }: Scenario, { tightest, demand }: Sizing): number {
  const limit = limits.find(({ name }) => name === tightest);
  if (limit?.type === 'concurrency') return safeAtOnce(limit, auth);
  if (limit?.type !== 'token-bucket') return 1;
  return Math.max(1, (limit.burst * timesGranted(limit, auth)) / (demand.draws.get(limit.name) ?? 1));
}

/**
 * How long the plan runs by its arithmetic, the last iterations included. A watchdog needs a margin on top: users who do finite
 * work within a hold may need all of it when they have to try again.
 */
export function expectedSeconds(scenario: Scenario, timeScale: number): number {
  const scaled = scaleScenario(scenario, timeScale);
  const ends = scaled.workloads.map((workload) => {
    const { load } = workload;
    const sizing = sizeWorkload(scaled, workload);
    const hold = load.type === 'users' && load.seconds !== null ? load.startSeconds + load.seconds : 0;
    return Math.max(hold, workloadSeconds(scaled, workload, sizing)) + sizing.demand.p95Seconds;
  });
  return Math.ceil(Math.max(0, ...ends));
}
