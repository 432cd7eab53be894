import { type Cumulative, cumulative } from '../capacity/demand/cumulative.ts';
import { loadStarts } from '../capacity/demand/load-starts.ts';
import { served } from '../capacity/demand/served.ts';
import type { Spans } from '../capacity/demand/spans.ts';
import { profileSeconds } from '../capacity/rate-profile.ts';
import { cycleSeconds, type Sizing } from '../capacity/size-workload.ts';
import type { Load, Scenario, Workload } from '../spec/scenario.ts';
import { gatedPerSecond } from './bottleneck.ts';
import { crewOf, crewPerSecond } from './started-rate.ts';

/** Iterations that get their turn within a workload's own time, by its rates, its gates and its threads. */
export function startedInAll(scenario: Scenario, workload: Workload, sizing: Sizing): number {
  const admitted = gatedPerSecond(scenario, sizing);
  const { load } = workload;
  switch (load.type) {
    case 'items':
      return load.items;
    case 'arrivals':
      return arrivalsStarted(workload, load, sizing, admitted);
    case 'users':
      return usersStarted(workload, load, sizing, admitted);
  }
}

/** As many as come, less those that still wait at the gate, or for a thread, when the load ends. */
function arrivalsStarted(
  workload: Workload,
  load: Extract<Load, { type: 'arrivals' }>,
  sizing: Sizing,
  admittedPerSecond: number,
): number {
  const seconds = profileSeconds(load.profile);
  const end = load.startSeconds + seconds;
  const flow = loadStarts(workload, sizing, 1);
  const arrived = cumulative(flow);
  const out =
    admittedPerSecond < sizing.askedPerSecond
      ? cumulative({ spans: served(flow, admittedPerSecond), jumps: [] }).countBy(end)
      : arrived.countBy(end);
  const left = arrived.countBy(end) - out;
  const all = sizing.iterations ?? 0;
  return Math.min(Math.max(0, all - left), byThreads(arrived, load, sizing, end));
}

/** More turns of the threads than these are taken as a steady rate. */
const MOST_TURNS = 10_000;

/**
 * N threads that are each busy for R seconds have started S(T) = min over k >= 0 of k N + A(T - k R), where A(t) have come by
 * t: who comes while all are busy waits.
 */
function byThreads(
  arrived: Cumulative,
  load: Extract<Load, { type: 'arrivals' }>,
  sizing: Sizing,
  endSeconds: number,
): number {
  const threads = crewOf(load, sizing.threads);
  const busy = sizing.demand.p50Seconds;
  const rate = crewPerSecond(load, sizing);
  if (rate >= sizing.askedPerSecond) return Number.POSITIVE_INFINITY;
  const turns = Math.floor((endSeconds - load.startSeconds) / busy) + 1;
  if (turns > MOST_TURNS) return threads + rate * (endSeconds - load.startSeconds);
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn <= turns; turn++)
    least = Math.min(least, turn * threads + arrived.countBy(endSeconds - turn * busy));
  return least;
}

/**
 * Users go round at the rate of those who are there, and never faster than the gates admit: the integral of the smaller of the
 * two. Those who wait are not there a second time, so nothing is caught up with.
 */
function usersStarted(
  workload: Workload,
  load: Extract<Load, { type: 'users' }>,
  sizing: Sizing,
  admittedPerSecond: number,
): number {
  const { iterations, threads, demand } = sizing;
  if (load.seconds === null) return iterations ?? 0;
  const all = iterations ?? Number.POSITIVE_INFINITY;
  // Each begins one, however long it takes, unless a gate holds it back.
  const least = admittedPerSecond < sizing.askedPerSecond ? 1 : Math.min(threads, all);
  // Finite work that waits is done later.
  if (iterations !== null) return Math.max(least, Math.min(all, admittedPerSecond * load.seconds));
  const { spans } = loadStarts(workload, sizing, cycleSeconds(load, demand));
  return Math.max(least, areaBelow(spans, admittedPerSecond));
}

/** Integral of min(r(t), most). */
function areaBelow(spans: Spans, most: number): number {
  return spans.reduce((sum, { startSeconds, endSeconds, fromPerSecond: from, toPerSecond: to }) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const length = endSeconds - startSeconds;
    // A trapezium where all of it is above, a triangle where the rate crosses.
    const lost = low >= most ? (low + high) / 2 - most : high > most ? (high - most) ** 2 / (high - low) / 2 : 0;
    return sum + ((low + high) / 2 - lost) * length;
  }, 0);
}
