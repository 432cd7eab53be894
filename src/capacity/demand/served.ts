import type { TimedSpan } from '../timed-span.ts';
import { cumulative } from './cumulative.ts';
import type { Flow } from './flow.ts';
import { reservoir } from './reservoir.ts';
import { lengthOf, type Spans, slopeOf, sumOf } from './spans.ts';

/** What leaves a queue that serves at most `perSecond`: what comes while nobody waits, else `perSecond`. */
export function served(flow: Flow, perSecond: number): Spans {
  if (!(perSecond > 0)) return [];
  const { pieces } = reservoir(cumulative(flow), {
    drainPerSecond: perSecond,
    flowingFloor: 0,
    brim: Number.POSITIVE_INFINITY,
  });
  const spans = pieces.map(({ startSeconds, endSeconds, state, arrivingPerSecond, arrivingSlope }): TimedSpan => {
    const isQueue = state === 'moving';
    const end = arrivingPerSecond + arrivingSlope * (endSeconds - startSeconds);
    return {
      ...{ startSeconds, endSeconds },
      fromPerSecond: isQueue ? perSecond : arrivingPerSecond,
      toPerSecond: isQueue ? perSecond : Math.max(0, end),
    };
  });
  return sumOf([spans]);
}

/**
 * Most that wait at once when so many per second are served. Who waits at t is X(t) less the lowest that X has been, where
 * X(t) = A(t) - m t: what is wanted is the highest rise of X. It turns at the moments of the flow, and where r(t) = m.
 */
export function mostWaiting(flow: Flow, perSecond: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  let most = 0;
  const turnsAt = (count: number, seconds: number): void => {
    const x = count - perSecond * seconds;
    most = Math.max(most, x - lowest);
    lowest = Math.min(lowest, x);
  };
  for (const { seconds, before, count, span } of cumulative(flow).pieces) {
    turnsAt(before, seconds);
    turnsAt(count, seconds);
    if (span === null) continue;
    const slope = slopeOf(span);
    const x = (perSecond - span.fromPerSecond) / slope;
    if (slope !== 0 && x > 0 && x < lengthOf(span))
      turnsAt(count + span.fromPerSecond * x + (slope * x * x) / 2, seconds + x);
  }
  return most;
}
