import type { TimedSpan } from '../timed-span.ts';
import { cumulative } from './cumulative.ts';
import type { Flow } from './flow.ts';
import { reservoir } from './reservoir.ts';
import { type Spans, sumOf } from './spans.ts';

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

/** Most that wait at once when so many per second are served. */
export const mostWaiting = (flow: Flow, perSecond: number): number =>
  reservoir(cumulative(flow), {
    drainPerSecond: perSecond,
    flowingFloor: 0,
    brim: Number.POSITIVE_INFINITY,
  }).pieces.reduce(
    (most, { level, perSecond: rate, slope, startSeconds, endSeconds }) =>
      Math.max(
        most,
        level,
        level + rate * (endSeconds - startSeconds) + (slope * (endSeconds - startSeconds) ** 2) / 2,
      ),
    0,
  );
