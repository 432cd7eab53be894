import { peakRate, profileSeconds, profileTotal } from '../capacity/rate-profile.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Load, Scenario, Workload } from '../spec/scenario.ts';
import { gatedPerSecond } from './bottleneck.ts';

/**
 * Iterations per second that a workload will start at its peak: what is asked, never more than its gates admit where they
 * pace, nor than its threads manage.
 */
export function startedPerSecond(scenario: Scenario, sizing: Sizing): number {
  const workload = scenario.workloads.find(({ name }) => name === sizing.workload);
  const crew = workload === undefined ? Number.POSITIVE_INFINITY : crewPerSecond(workload.load, sizing);
  return Math.min(sizing.askedPerSecond, crew, gatedPerSecond(scenario, sizing));
}

/**
 * Iterations per second that so many threads manage, each busy for the assumed median: N / R. Infinity where there is one for
 * each iteration, and in a closed model, which asks for no more than its users manage.
 */
export function crewPerSecond(load: Load, sizing: Sizing): number {
  const threads = load.type === 'users' ? Number.POSITIVE_INFINITY : crewOf(load, sizing.threads);
  const { iterations, demand } = sizing;
  return iterations !== null && threads >= iterations ? Number.POSITIVE_INFINITY : threads / demand.p50Seconds;
}

/** Threads of an open load at the most: some groups make more of them when they are needed. */
export function crewOf(load: Exclude<Load, { type: 'users' }>, threads: number): number {
  if (load.type === 'items') return threads;
  switch (load.threadGroup) {
    case 'arrivals':
    case 'free-form-arrivals':
    case 'open-model':
    case 'concurrency':
      return Number.POSITIVE_INFINITY;
    default:
      return threads;
  }
}

/** Mean of what is asked over the load's own time; equals the peak where the rate is constant. */
export function meanPerSecond(workload: Workload, sizing: Sizing): number {
  const { load } = workload;
  if (load.type !== 'arrivals') return sizing.askedPerSecond;
  const seconds = profileSeconds(load.profile);
  return seconds > 0 ? (load.count ?? profileTotal(load.profile)) / seconds : peakRate(load.profile);
}
