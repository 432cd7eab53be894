import { blurOf, drawsTokens } from '../capacity/demand/limit-demand.ts';
import { safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { number } from '../capacity/size-workload.ts';
import { RENEW_AT, TOKEN_PATIENCE_SECONDS } from '../capacity/token-life.ts';
import type { Limit } from '../spec/scenario.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, round } from './in-words.ts';
import { roughly } from './moment-in-words.ts';
import type { Reckoning } from './reckoning.ts';

/** Sooner than this the last token is there before anybody misses it. */
const WORTH_SAYING_SECONDS = 5;
/**
 * Calls for tokens pass their gates whatever the intent, one after the other: the last of n tokens comes after (n - b) / r at a
 * gate of rate r that lets b through at once, and where n renewals in 80 % of a life are more than r, tokens run out.
 */
export function slowTokens({ scenario, sizings }: Reckoning, limit: Limit): readonly FoundConflict[] {
  const { auth } = scenario;
  if (auth.type !== 'oauth2-client-credentials' || limit.type === 'concurrency' || !drawsTokens(scenario, limit))
    return [];
  // Thread number n uses token n mod tokens, and nobody asks for the others.
  const tokens = Math.min(auth.tokens, Math.max(1, ...sizings.map(({ threads }) => threads)));
  const perSecond = safePerSecond(limit, auth) / timesGranted(limit, auth);
  const burst = limit.type === 'token-bucket' ? limit.burst : 1;
  const lastSeconds = Math.max(0, tokens - burst) / perSecond;
  const renewEverySeconds = auth.expiresInSeconds * RENEW_AT;
  const renewals = tokens / renewEverySeconds;
  const runOut = renewEverySeconds > 0 && renewals > perSecond * (1 + 1e-9) && renewEverySeconds > blurOf(limit) / 1e3;
  if (!runOut && !(lastSeconds >= WORTH_SAYING_SECONDS)) return [];
  const begin =
    lastSeconds >= WORTH_SAYING_SECONDS
      ? `${round(tokens)} tokens are fetched one by one, and ${limit.name} admits ${number(perSecond)}/s: the last of them comes ` +
        `after ${roughly(lastSeconds)}. Until then its threads wait` +
        `${lastSeconds > TOKEN_PATIENCE_SECONDS ? `, and an operation that waits for more than ${duration(TOKEN_PATIENCE_SECONDS)} is given up` : ''}.`
      : '';
  const again = runOut
    ? `${begin === '' ? '' : ' '}${round(tokens)} tokens that are renewed every ${duration(renewEverySeconds)} need ${number(renewals)} ` +
      `calls/s of ${limit.name}, which admits ${number(perSecond)}/s: tokens run out.`
    : '';
  return [
    {
      kind: 'queueing',
      workloads: scenario.workloads.map(({ name }) => name),
      limit: limit.name,
      say: () => begin + again,
      isFatal: runOut || lastSeconds > TOKEN_PATIENCE_SECONDS,
    },
  ];
}
