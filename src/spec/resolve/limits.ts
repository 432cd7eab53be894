import type { Limit as LimitSpec } from '../generated/capacity-spec.ts';
import type { Limit } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { ratePerSecond } from '../units/rate.ts';

export const resolveLimits = (specs: Readonly<Record<string, LimitSpec>> = {}): readonly Limit[] =>
  Object.entries(specs).map(([name, spec]) => resolveLimit(name, spec));

export function resolveLimit(name: string, spec: LimitSpec): Limit {
  const scope = spec.scope ?? 'token';
  if (spec.type === 'concurrency') {
    return { name, type: spec.type, scope, safety: spec.safety ?? 1, backgroundPerSecond: 0, max: spec.max };
  }
  const base = {
    name,
    scope,
    safety: spec.safety ?? 0.9,
    backgroundPerSecond: spec.background === undefined ? 0 : ratePerSecond(spec.background),
  };
  return spec.type === 'token-bucket'
    ? { ...base, type: spec.type, ratePerSecond: ratePerSecond(spec.rate), burst: spec.burst ?? 1 }
    : { ...base, type: spec.type, allow: spec.allow, perSeconds: durationSeconds(spec.per) };
}
