import type { Mock, Rejection as RejectionSpec } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import type { Auth, Limit, MockRejection, MockSettings, Target } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { resolveFault } from './faults.ts';
import { resolveLatency } from './latency.ts';
import { resolveLimit } from './limits.ts';

/** What the stand-in plays, and where it departs from the rest of the scenario. */
export function resolveMock(
  spec: Mock = {},
  { limits, target, auth }: { readonly limits: readonly Limit[]; readonly target: Target; readonly auth: Auth },
): MockSettings {
  return {
    latency: spec.latency ? resolveLatency(spec.latency) : null,
    rejectLatencySeconds: durationSeconds(spec.rejectLatency ?? '5ms'),
    limits: limits.map((limit) => {
      const override = own(spec.limits, limit.name);
      return override ? resolveLimit(limit.name, override) : limit;
    }),
    retryAfter: spec.retryAfter ?? 'seconds',
    constantRetryAfterSeconds:
      spec.constantRetryAfter === undefined ? null : Math.ceil(durationSeconds(spec.constantRetryAfter)),
    rejection: changed({ status: 429, ...target.rejection }, spec.rejection),
    tokenRejection: 'rejection' in auth ? changed(auth.rejection, spec.tokenRejection) : null,
    unique: spec.unique ?? [],
    faults: (spec.faults ?? []).map(resolveFault),
    kneeConcurrency: spec.knee?.concurrency ?? null,
    jobSeconds: spec.jobTime === undefined ? null : durationSeconds(spec.jobTime),
    seed: spec.seed ?? 1,
  };
}

const changed = (known: MockRejection, spec: RejectionSpec = {}): MockRejection => ({
  status: spec.status ?? known.status,
  body: spec.body ?? known.body,
  contentType: spec.contentType ?? known.contentType,
  headers: spec.headers ? Object.entries(spec.headers).map(([name, value]) => ({ name, value })) : known.headers,
});
