import type { Auth, Scenario } from '../../spec/scenario.ts';
import { timesGranted, tokensOf } from '../limit-rate.ts';
import { createLimiter, scaleLimit } from '../limiters/create-limiter.ts';
import { clockSlackSeconds, type Limiter } from '../limiters/limiter.ts';

/** The limits of the target, each with one count, or one for each token. */
export type TargetModel = {
  /** Draws on all of the request's limits, or on none: 0 when admitted, else seconds until a permit may be free. */
  readonly draw: (limiters: readonly Limiter[], nowSeconds: number) => number;
  /** The counts that each token's threads draw on. */
  readonly limitersOf: (names: readonly string[]) => readonly (readonly Limiter[])[];
  /** Requests being worked on. */
  working: number;
};

/** `roundsWaits`: waits are told in whole seconds, as Retry-After has them; without it as they are. */
export function createTarget({ mock, auth }: Scenario, timeScale: number, roundsWaits: boolean): TargetModel {
  const counts = new Map<string, readonly Limiter[]>(
    mock.limits.map((limit) => [
      limit.name,
      Array.from({ length: timesGranted(limit, auth) }, () => createLimiter(scaleLimit(limit, timeScale))),
    ]),
  );
  return {
    draw: (limiters, nowSeconds) => {
      let wait = 0;
      for (let index = 0; index < limiters.length; index++) {
        const own = (limiters[index] as Limiter).waitSeconds(nowSeconds);
        if (own > wait) wait = own;
      }
      if (wait > 0) return roundsWaits ? Math.max(1, Math.ceil(wait - clockSlackSeconds)) : wait;
      for (let index = 0; index < limiters.length; index++) (limiters[index] as Limiter).take(nowSeconds);
      return 0;
    },
    limitersOf: (names) => byToken(auth, counts, names),
    working: 0,
  };
}

/** What each token's threads draw on, of what each limit has once, or once for each token. */
export const byToken = <T>(
  auth: Auth,
  counts: ReadonlyMap<string, readonly T[]>,
  names: readonly string[],
): readonly (readonly T[])[] =>
  Array.from({ length: tokensOf(auth) }, (_, token) =>
    names.flatMap((name) => {
      const own = counts.get(name);
      return own === undefined ? [] : [own[token % own.length] as T];
    }),
  );
