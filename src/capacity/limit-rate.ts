import type { Auth, Limit } from '../spec/scenario.ts';

/** How many times the plan has a limit: one of scope `token` counts for each of its tokens by itself. */
export const timesGranted = (limit: Limit, auth: Auth): number => (limit.scope === 'token' ? tokensOf(auth) : 1);

/** Tokens that the threads of a plan share; 1 where there is nothing to share. */
export const tokensOf = (auth: Auth): number => (auth.type === 'oauth2-client-credentials' ? auth.tokens : 1);

/**
 * Sustained rates of a limit, per second.
 *
 *   ceiling = allow / window (or the refill rate) x tokens;   safe = (ceiling - background x tokens) x safety
 *
 * A concurrency limit has no rate of its own: its ceiling is max / response time (Little's law), so both are infinite here.
 */
export function ceilingPerSecond(limit: Limit, auth: Auth): number {
  const times = timesGranted(limit, auth);
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return (limit.allow / limit.perSeconds) * times;
    case 'token-bucket':
      return limit.ratePerSecond * times;
    case 'concurrency':
      return Number.POSITIVE_INFINITY;
  }
}

/** What others leave of the ceiling; below zero when they use more than there is. */
export const freePerSecond = (limit: Limit, auth: Auth): number =>
  ceilingPerSecond(limit, auth) - limit.backgroundPerSecond * timesGranted(limit, auth);

export const safePerSecond = (limit: Limit, auth: Auth): number =>
  limit.type === 'concurrency' ? Number.POSITIVE_INFINITY : Math.max(0, freePerSecond(limit, auth) * limit.safety);

/** Most requests or sockets at once that a concurrency limit leaves to the plan. */
export const safeAtOnce = (limit: Extract<Limit, { type: 'concurrency' }>, auth: Auth): number =>
  Math.floor(limit.max * limit.safety) * timesGranted(limit, auth);
