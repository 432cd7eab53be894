import type { Load, Workload } from '../../spec/scenario.ts';
import { profileSeconds, profileTotal, wholeArrivals } from '../rate-profile.ts';
import { z95 } from '../response-time.ts';
import { cycleSeconds, type Sizing } from '../size-workload.ts';
import { cumulative } from './cumulative.ts';
import { exactly, type Flow, type Jump, NO_FLOW } from './flow.ts';
import { type Spans, scaled, steady } from './spans.ts';
import { type UserCycle, userStarts } from './user-starts.ts';

/** More bursts than these are taken as a steady rate. */
const MOST_BURSTS = 5_000;

/**
 * Iterations that a workload asks to start over time, in seconds of the run: what the spec says, no matter what the limits
 * admit. Exact moments with `blurSeconds` 0, else what somebody sees who cannot tell moments within it apart.
 */
export function loadStarts(workload: Workload, sizing: Sizing, blurSeconds: number): Flow {
  const { load } = workload;
  switch (load.type) {
    case 'arrivals':
      return arrivals(load, blurSeconds);
    case 'items': {
      const seconds = sizing.askedPerSecond > 0 ? load.items / sizing.askedPerSecond : 0;
      return exactly(steady(load.startSeconds, load.startSeconds + seconds, sizing.askedPerSecond), blurSeconds);
    }
    case 'users':
      return userStarts(load, cycleOf(load, sizing), blurSeconds);
  }
}

/** A user's round by the assumed times. */
export const cycleOf = (load: Extract<Load, { type: 'users' }>, { demand, iterations }: Sizing): UserCycle => ({
  seconds: cycleSeconds(load, demand),
  spreadSeconds: Math.max(0, demand.p95Seconds - demand.p50Seconds) / z95,
  iterations,
});

/** A rate of all users together holds them back. */
export const isPaced = (load: Extract<Load, { type: 'users' }>, sizing: Sizing): boolean =>
  load.ratePerSecond !== null && load.ratePerSecond * cycleOf(load, sizing).seconds < sizing.threads;

type Arrivals = Extract<Load, { type: 'arrivals' }>;

function arrivals(load: Arrivals, blurSeconds: number): Flow {
  const total = profileTotal(load.profile);
  if (!(total > 0)) return NO_FLOW;
  let now = load.startSeconds;
  const rates = load.profile.flatMap(({ seconds, fromPerSecond, toPerSecond }) => {
    const startSeconds = now;
    now += seconds;
    return seconds > 0 && fromPerSecond + toPerSecond > 0
      ? [{ startSeconds, endSeconds: now, fromPerSecond, toPerSecond }]
      : [];
  });
  const spans = scaled(rates, (load.count ?? total) / total);
  if (blurSeconds > 0 || load.burst <= 1) return exactly(spans, blurSeconds);
  return bursts(spans, load.count ?? wholeArrivals(total), load.burst) ?? exactly(spans, 0);
}

/** So many at once, as often as keeps the rate; null when there are too many to list. */
function bursts(spans: Spans, count: number, burst: number): Flow | null {
  if (count / burst > MOST_BURSTS) return null;
  const rate = cumulative({ spans, jumps: [] });
  const jumps: Jump[] = [];
  for (let first = 0; first < count; first += burst) {
    const seconds = first === 0 ? spans[0]?.startSeconds : rate.momentOf(first);
    if (seconds === undefined || seconds === null) break;
    jumps.push({ seconds, amount: Math.min(burst, count - first) });
  }
  return { spans: [], jumps };
}

/** Moment at which a workload's hold ends, and with it what it is about to send; null when the work itself ends it. */
export function holdEndSeconds({ load }: Workload): number | null {
  switch (load.type) {
    case 'arrivals': {
      // These groups let iterations go on that they have started.
      const finishes = ['arrivals', 'free-form-arrivals', 'open-model'].includes(load.threadGroup);
      return finishes ? null : load.startSeconds + profileSeconds(load.profile);
    }
    case 'users':
      return load.seconds === null ? null : load.startSeconds + load.seconds;
    case 'items':
      return null;
  }
}
