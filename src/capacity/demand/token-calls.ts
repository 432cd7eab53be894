import type { Auth } from '../../spec/scenario.ts';
import { RENEW_AT } from '../token-life.ts';
import { type Flow, NO_FLOW } from './flow.ts';
import { steady } from './spans.ts';

/** More renewals than these are taken as a steady rate. */
const MOST_RENEWALS = 1_000;

/**
 * Calls to the token endpoint: one for each token at the start and one for each renewal, 1 + floor(T / (0.8 life)) a token
 * in T seconds. Calls at once, or, with `blurSeconds`, spread over the time within which they cannot be told apart.
 */
export function tokenCalls(auth: Auth, untilSeconds: number, blurSeconds: number): Flow {
  if (auth.type !== 'oauth2-client-credentials' || !(untilSeconds > 0)) return NO_FLOW;
  const every = auth.expiresInSeconds * RENEW_AT;
  const renewals = every > 0 ? Math.floor(untilSeconds / every) : 0;
  if (renewals > MOST_RENEWALS) {
    const perSecond = ((1 + renewals) * auth.tokens) / untilSeconds;
    return { spans: steady(0, untilSeconds, perSecond), jumps: [] };
  }
  const moments = Array.from({ length: 1 + renewals }, (_, index) => index * every);
  const spread = Math.min(blurSeconds, every > 0 ? every : blurSeconds, untilSeconds);
  return spread > 0
    ? { spans: moments.flatMap((seconds) => steady(seconds, seconds + spread, auth.tokens / spread)), jumps: [] }
    : { spans: [], jumps: moments.map((seconds) => ({ seconds, amount: auth.tokens })) };
}
