import type { Load, Workload } from '../spec/scenario.ts';
import { cumulative } from './demand/cumulative.ts';
import type { Flow } from './demand/flow.ts';
import { loadStarts } from './demand/load-starts.ts';
import { served } from './demand/served.ts';
import type { Sizing } from './size-workload.ts';

type Arrivals = Extract<Load, { type: 'arrivals' }>;

/** What the gates let through, in iterations per second: at the assumed median, and at the 95th percentile. */
export type AdmittedByTimes = { readonly atP50: number; readonly atP95: number };

/**
 * Threads that are busy at once at the worst moment, by Little's law: N = rate x time at the assumed median (95th
 * percentile), plus those that wait at the gates; never more than there are. `admitted` is Infinity without gates.
 */
export function busyThreads(
  workload: Workload,
  sizing: Sizing,
  admitted: AdmittedByTimes,
): { readonly threadsAtP50: number; readonly threadsAtP95: number } {
  const { load } = workload;
  const { threads, iterations, demand } = sizing;
  // In a closed model each user is a thread, busy or not.
  if (load.type === 'users') return { threadsAtP50: threads, threadsAtP95: threads };
  const most = Math.min(threads, iterations ?? threads);
  const busy = (seconds: number, admittedPerSecond: number): number => {
    const open =
      load.type === 'items'
        ? itemsOpen(sizing, seconds, admittedPerSecond)
        : arrivalsOpen(load, workload, sizing, seconds, admittedPerSecond);
    return Math.max(1, Math.min(most, open));
  };
  return {
    threadsAtP50: busy(demand.p50Seconds, admitted.atP50),
    threadsAtP95: busy(demand.p95Seconds, admitted.atP95),
  };
}

const up = (count: number): number => Math.ceil(count - 1e-9);

/** Every thread comes to wait at a gate that admits less than the pace. */
const itemsOpen = ({ askedPerSecond, threads }: Sizing, seconds: number, admittedPerSecond: number): number =>
  admittedPerSecond < askedPerSecond ? threads : up(askedPerSecond * seconds);

function arrivalsOpen(
  { burst }: Arrivals,
  workload: Workload,
  sizing: Sizing,
  seconds: number,
  admittedPerSecond: number,
): number {
  const isHeldBack = admittedPerSecond < sizing.askedPerSecond || (burst > 1 && Number.isFinite(admittedPerSecond));
  // A burst that no gate spaces is at work as a whole.
  if (!isHeldBack) return burst * up((sizing.askedPerSecond * seconds) / burst);
  return up(mostBehind(loadStarts(workload, sizing, 0), admittedPerSecond, seconds));
}

/** Most that have come and are not done, waiting or at work: A(t) - S(t - h), where S(t) have passed the gate by t. */
function mostBehind(flow: Flow, admittedPerSecond: number, seconds: number): number {
  const come = cumulative(flow);
  const passed = cumulative({ spans: served(flow, admittedPerSecond), jumps: [] });
  const moments = [
    ...come.moments,
    ...turnsBelow(flow, admittedPerSecond),
    ...passed.moments.map((at) => at + seconds),
  ];
  return moments.reduce((most, at) => Math.max(most, come.countBy(at) - passed.countBy(at - seconds)), 0);
}

/** Moments at which a rate that falls passes what is admitted. */
const turnsBelow = ({ spans }: Flow, admittedPerSecond: number): readonly number[] =>
  spans.flatMap(({ startSeconds, endSeconds, fromPerSecond, toPerSecond }) =>
    fromPerSecond > admittedPerSecond && toPerSecond < admittedPerSecond
      ? [
          startSeconds +
            ((fromPerSecond - admittedPerSecond) / (fromPerSecond - toPerSecond)) * (endSeconds - startSeconds),
        ]
      : [],
  );
