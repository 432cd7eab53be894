import type { RetryPolicy, Scenario } from '../spec/scenario.ts';
import { gatesPace } from './gated-limits.ts';
import { ceilingPerSecond } from './limit-rate.ts';

const LONGEST_SECONDS = 60;

/**
 * Where no gate spaces the crowd, everyone who waited for the same Retry-After comes back at once. Spread over
 * crowd / allowed rate seconds, the crowd returns at the rate the target allows (at most a minute). 0 behind a gate.
 */
export function retrySpreadSeconds(
  scenario: Scenario,
  policy: RetryPolicy,
  drawsOn: readonly string[],
  crowd: number,
): number {
  const { limits, auth } = scenario;
  const isGated = gatesPace(scenario) && drawsOn.length > 0;
  if (policy.jitter !== 'auto' || isGated) return 0;
  const rates = limits.map((limit) => ceilingPerSecond(limit, auth)).filter(Number.isFinite);
  return rates.length === 0 ? 1 : Math.min(LONGEST_SECONDS, crowd / Math.min(...rates));
}
