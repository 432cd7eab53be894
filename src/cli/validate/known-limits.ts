import { freePerSecond, timesGranted } from '../../capacity/limit-rate.ts';
import { limitStatement } from '../../explain/limit-use.ts';
import type { Scenario } from '../../spec/scenario.ts';
import type { KnownLimit } from '../../validate/model/plan-model.ts';

/** The quotas of a scenario as rules over plans need them: what others leave of them, for all tokens of the plan. */
export const knownLimits = ({ limits, auth }: Pick<Scenario, 'limits' | 'auth'>): readonly KnownLimit[] =>
  limits.map((limit) => ({
    name: limit.name,
    type: limit.type,
    admits: limit.type === 'concurrency' ? limit.max * timesGranted(limit, auth) : freePerSecond(limit, auth),
    text: `${limitStatement(limit)} per ${limit.scope}`,
  }));
