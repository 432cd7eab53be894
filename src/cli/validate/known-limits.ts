import { freePerSecond, timesGranted } from '../../capacity/limit-rate.ts';
import { limitStatement } from '../../explain/limit-use.ts';
import type { Limit, Scenario } from '../../spec/scenario.ts';
import type { KnownLimit } from '../../validate/model/plan-model.ts';

/** The quotas of a scenario as rules over plans need them: what others leave of them, for all tokens of the plan. */
export const knownLimits = ({ limits, auth }: Pick<Scenario, 'limits' | 'auth'>): readonly KnownLimit[] =>
  limits.map((limit) => {
    const times = timesGranted(limit, auth);
    return {
      name: limit.name,
      type: limit.type,
      scope: limit.scope,
      admits: limit.type === 'concurrency' ? limit.max * times : freePerSecond(limit, auth),
      atOnce: atOnce(limit) * times,
      windowSeconds: 'perSeconds' in limit ? limit.perSeconds : 0,
      text: `${limitStatement(limit)} per ${limit.scope}`,
    };
  });

function atOnce(limit: Limit): number {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return Math.max(0, limit.allow - limit.backgroundPerSecond * limit.perSeconds);
    case 'token-bucket':
      return limit.burst;
    case 'concurrency':
      return limit.max;
  }
}
