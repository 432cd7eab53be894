import type { Retry } from '../generated/capacity-spec.ts';
import type { RetryPolicy, Scenario } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { retryPresets } from './retry-presets.ts';

/**
 * A preset with what the spec changes in it. Closing the whole gate is for staying inside a quota: a probe would not
 * see the limit behind it, and a resilience run has no gate.
 */
export function resolveRetry(spec: Retry = { policy: 'recommended' }, intent: Scenario['intent']): RetryPolicy {
  const preset = retryPresets[spec.policy];
  const seconds = (text: string | undefined, otherwise: number): number =>
    text === undefined ? otherwise : durationSeconds(text);
  const baseSeconds = seconds(spec.base, preset.baseSeconds);
  return {
    policy: spec.policy,
    statuses: spec.statuses ?? preset.statuses,
    idempotentStatuses: spec.idempotentStatuses ?? preset.idempotentStatuses,
    connectionErrors: preset.connectionErrors,
    attempts: spec.attempts ?? preset.attempts,
    honoursRetryAfter: preset.honoursRetryAfter,
    readsQuotaHeaders: preset.readsQuotaHeaders,
    baseSeconds,
    factor: spec.factor ?? preset.factor,
    // a longer base without a cap of its own is not cut back to the preset's cap
    capSeconds: seconds(spec.cap, Math.max(preset.capSeconds, baseSeconds)),
    maxRetryAfterSeconds: seconds(spec.maxRetryAfter, preset.maxRetryAfterSeconds),
    jitter: spec.jitter ?? preset.jitter,
    budget: spec.budget ?? preset.budget,
    budgetMinimum: spec.budgetMinimum ?? preset.budgetMinimum,
    cooldown: spec.cooldown ?? (preset.cooldown && intent === 'respect'),
  };
}
