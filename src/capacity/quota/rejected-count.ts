import type { Limit } from '../../spec/scenario.ts';
import { cumulative } from '../demand/cumulative.ts';
import type { Flow } from '../demand/flow.ts';
import { reservoir } from '../demand/reservoir.ts';
import { beyondSinglePermit } from '../demand/single-permit.ts';
import { mostOfWindow } from './first-rejection.ts';
import { beyondWindows } from './fixed-window.ts';
import { refusedInAll } from './play-draws.ts';

/** Draws that are counted one by one; a sliding window has no formula, so it is asked for longer. */
const MOST_COUNTED = 20_000;
const MOST_COUNTED_SLIDING = 100_000;

/**
 * Draws that are rejected when they come as asked and none comes a second time; null where nobody counts so many and no
 * formula says it. A bucket of one permit loses what flows in while it is there, so what it admits hangs on the moments and not
 * on the rate.
 */
export function rejectedCount(limit: Limit, flow: Flow): number | null {
  if (limit.type === 'concurrency') return null;
  const sources = [{ flow, seconds: 0 }];
  const arrived = cumulative(flow);
  const most = limit.type === 'sliding-window' ? MOST_COUNTED_SLIDING : MOST_COUNTED;
  if (arrived.total <= most) return refusedInAll(limit, sources);
  switch (limit.type) {
    case 'fixed-window':
      return beyondWindows({ arrived, perSeconds: limit.perSeconds, most: mostOfWindow(limit) });
    case 'sliding-window':
      return null;
    case 'token-bucket': {
      const drainPerSecond = limit.ratePerSecond - limit.backgroundPerSecond;
      if (limit.burst < 2) return beyondSinglePermit(arrived, drainPerSecond);
      return reservoir(arrived, { drainPerSecond, flowingFloor: 0, brim: limit.burst }).spilled;
    }
  }
}
