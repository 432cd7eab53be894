import type { Limit } from '../spec/scenario.ts';

/**
 * Sustained rates of a limit, per second.
 *
 *   ceiling = allow / window (or the refill rate);   safe = (ceiling - background) x safety
 *
 * A concurrency limit has no rate of its own: its ceiling is max / response time (Little's law), so both are infinite here.
 */
export function ceilingPerSecond(limit: Limit): number {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return limit.allow / limit.perSeconds;
    case 'token-bucket':
      return limit.ratePerSecond;
    case 'concurrency':
      return Number.POSITIVE_INFINITY;
  }
}

export const safePerSecond = (limit: Limit): number =>
  limit.type === 'concurrency'
    ? Number.POSITIVE_INFINITY
    : Math.max(0, (ceilingPerSecond(limit) - limit.backgroundPerSecond) * limit.safety);
