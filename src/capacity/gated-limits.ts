import type { RetryPolicy, Scenario } from '../spec/scenario.ts';

/** Gates keep to the rate of their limits only where the intent is to respect them; elsewhere they do no more than close. */
export const gatesPace = ({ intent }: Pick<Scenario, 'intent'>): boolean => intent === 'respect';

/**
 * Those of the limits a step draws on that have a gate before it. Without pacing that takes a policy with a cooldown: a
 * rejection holds everybody back for its Retry-After, and nothing else does. What counts requests in flight never closes.
 */
export function gatedLimits(
  scenario: Pick<Scenario, 'intent' | 'limits'>,
  drawsOn: readonly string[],
  policy: RetryPolicy | null,
): readonly string[] {
  if (gatesPace(scenario)) return drawsOn;
  if (policy === null || policy.attempts <= 1 || !policy.cooldown) return [];
  const closes = (name: string): boolean =>
    scenario.limits.some((limit) => limit.name === name && limit.type !== 'concurrency');
  return drawsOn.filter(closes);
}
