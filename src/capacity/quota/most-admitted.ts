import type { Limit } from '../../spec/scenario.ts';
import { mostOfWindow } from './first-rejection.ts';

/**
 * Most draws that a limit admits within t seconds of the first, which finds it at rest: allow x (floor(t / w) + 1) of a
 * window, b + r t of a bucket. A fixed window that is not at rest admits twice its allowance across its edge. For a
 * concurrency limit the time does not matter: it is what it has at once.
 */
export function mostAdmitted(limit: Limit, seconds: number): number {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return mostOfWindow(limit) * (Math.floor(seconds / limit.perSeconds + 1e-9) + 1);
    case 'token-bucket': {
      const refill = Math.max(0, limit.ratePerSecond - limit.backgroundPerSecond);
      return Math.floor(limit.burst + refill * seconds + 1e-9);
    }
    case 'concurrency':
      return limit.max;
  }
}
