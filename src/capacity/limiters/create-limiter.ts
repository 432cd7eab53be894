import type { Limit } from '../../spec/scenario.ts';
import { concurrency } from './concurrency.ts';
import { fixedWindow } from './fixed-window.ts';
import type { Limiter } from './limiter.ts';
import { slidingWindow } from './sliding-window.ts';
import { tokenBucket } from './token-bucket.ts';

/** Below this a whole-second Retry-After would say nothing about the window. */
const shortestScaledWindowSeconds = 6;

/** A limit as the stand-in applies it: window and allowance at the time scale, at the same rate. */
export function scaleLimit(limit: Limit, timeScale: number): Limit {
  if (limit.type !== 'fixed-window' && limit.type !== 'sliding-window') return limit;
  const shortest = Math.min(shortestScaledWindowSeconds, limit.perSeconds);
  const perSeconds = Math.max(shortest, limit.perSeconds * timeScale);
  const allow = Math.max(1, Math.round((limit.allow / limit.perSeconds) * perSeconds));
  return { ...limit, allow, perSeconds };
}

/** The state machine of a (scaled) limit. What others use is a steady draw: their share is never free. */
export function createLimiter(limit: Limit): Limiter {
  switch (limit.type) {
    case 'fixed-window':
      return fixedWindow({ ...limit, reserved: limit.backgroundPerSecond * limit.perSeconds });
    case 'sliding-window':
      return slidingWindow({ ...limit, reserved: limit.backgroundPerSecond * limit.perSeconds });
    case 'token-bucket':
      return tokenBucket({ ratePerSecond: limit.ratePerSecond - limit.backgroundPerSecond, burst: limit.burst });
    case 'concurrency':
      return concurrency(limit);
  }
}

/** The span in which attempts against a limit are counted for the summary; null for concurrency. */
export function windowSeconds(limit: Limit): number | null {
  if (limit.type === 'concurrency') return null;
  return limit.type === 'token-bucket' ? 1 : limit.perSeconds;
}
