import type { Context, Json } from './context.ts';

const POLICIES = ['none', 'recommended', 'constant-pause', 'retry-after-only', 'genesys-sdk'] as const;

/** A preset with some of its numbers changed; `none` has nothing to change. */
export function retry({ draw }: Context): Json {
  const policy = draw.pick(POLICIES);
  if (policy === 'none') return { policy };
  return {
    policy,
    ...draw.optional('statuses', () => draw.pick([[429], [429, 503]])),
    ...draw.optional('idempotentStatuses', () => draw.pick([[], [502, 504], [500, 502, 503, 504]])),
    ...draw.optional('attempts', () => draw.int(2, 12)),
    ...draw.optional('base', () => draw.pick(['250ms', '1s'])),
    ...draw.optional('factor', () => draw.pick([1, 1.5, 3])),
    ...draw.optional('cap', () => draw.pick(['10s', '30s', '1m'])),
    ...draw.optional('maxRetryAfter', () => draw.pick(['30s', '3m'])),
    ...draw.optional('jitter', () => draw.pick(['none', 'full', 'auto'])),
    ...draw.optional('budget', () => draw.pick([0.1, 1, 2.5])),
    ...draw.optional('budgetMinimum', () => draw.int(0, 20)),
    ...draw.optional('cooldown', () => draw.chance(0.5)),
  };
}
