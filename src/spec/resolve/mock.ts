import type { Mock } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import type { Limit, MockSettings } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { resolveLatency } from './latency.ts';
import { resolveLimit } from './limits.ts';

export const resolveMock = (spec: Mock = {}, limits: readonly Limit[]): MockSettings => ({
  latency: spec.latency ? resolveLatency(spec.latency) : null,
  rejectLatencySeconds: durationSeconds(spec.rejectLatency ?? '5ms'),
  limits: limits.map((limit) => {
    const override = own(spec.limits, limit.name);
    return override ? resolveLimit(limit.name, override) : limit;
  }),
  retryAfter: spec.retryAfter ?? 'seconds',
  constantRetryAfterSeconds:
    spec.constantRetryAfter === undefined ? null : Math.ceil(durationSeconds(spec.constantRetryAfter)),
  kneeConcurrency: spec.knee?.concurrency ?? null,
  jobSeconds: spec.jobTime === undefined ? null : durationSeconds(spec.jobTime),
  seed: spec.seed ?? 1,
});
