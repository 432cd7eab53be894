import type { Limit } from '../../spec/scenario.ts';
import { cumulative } from '../demand/cumulative.ts';
import type { Flow } from '../demand/flow.ts';
import { reservoir } from '../demand/reservoir.ts';
import { beyondSinglePermit } from '../demand/single-permit.ts';
import { mostOfWindow } from './first-rejection.ts';
import { beyondWindows } from './fixed-window.ts';

/**
 * Draws that are rejected when they come as asked and none comes a second time; null where no formula says it. A sliding
 * window that is kept full admits as much as a fixed one. A bucket of one permit loses what flows in while it is there, so what
 * it admits hangs on the moments and not on the rate.
 */
export function rejectedCount(limit: Limit, flow: Flow): number | null {
  const arrived = cumulative(flow);
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return beyondWindows({ arrived, perSeconds: limit.perSeconds, most: mostOfWindow(limit) });
    case 'token-bucket': {
      const drainPerSecond = limit.ratePerSecond - limit.backgroundPerSecond;
      if (limit.burst < 2) return beyondSinglePermit(arrived, drainPerSecond);
      return reservoir(arrived, { drainPerSecond, flowingFloor: 0, brim: limit.burst }).spilled;
    }
    case 'concurrency':
      return null;
  }
}
