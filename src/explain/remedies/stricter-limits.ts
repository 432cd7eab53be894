import type { Limit, Scenario } from '../../spec/scenario.ts';

/** A limit that allows no more than the safe share of the one it is made of; others' use stays what it is. */
function stricter(limit: Limit): Limit {
  const { safety, backgroundPerSecond: others } = limit;
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window': {
      const used = others * limit.perSeconds;
      const share = (limit.allow - used) * safety;
      // Nine tenths of one draw a window are one draw in a window that is longer by a ninth.
      if (share > 0 && share < 1) {
        const perSeconds = limit.perSeconds / share;
        return { ...limit, safety: 1, allow: 1 + others * perSeconds, perSeconds };
      }
      return { ...limit, safety: 1, allow: Math.floor(share + used + 1e-9) };
    }
    case 'token-bucket': {
      const ratePerSecond = (limit.ratePerSecond - others) * safety + others;
      return { ...limit, safety: 1, ratePerSecond, burst: Math.max(1, Math.floor(limit.burst * safety + 1e-9)) };
    }
    case 'concurrency':
      return { ...limit, safety: 1, max: Math.max(1, Math.floor(limit.max * safety + 1e-9)) };
  }
}

/** The scenario against limits of which nothing is kept in reserve: what fits here, fits with the reserve that was asked for. */
export const withoutReserve = (scenario: Scenario): Scenario => ({
  ...scenario,
  limits: scenario.limits.map(stricter),
});
