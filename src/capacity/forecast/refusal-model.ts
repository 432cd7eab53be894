import type { MockSettings } from '../../spec/scenario.ts';
import type { RequestStep } from './request-model.ts';

/** What the plan makes of the target's refusals (RetryPolicy, Outcome and RetryAfter of templates/groovy/runtime). */
export type RefusalModel = {
  /** It may be tried again at all. */
  readonly isRetried: boolean;
  /** It says that the request was not worked on, so a cooldown closes the gates. */
  readonly isThrottled: boolean;
  /** The client sees its headers. */
  readonly isTold: boolean;
  /** Headers of quotas count where there is no Retry-After. */
  readonly readsQuotaHeaders: boolean;
};

/** All refusals of a target are of one status and one form, so what a step makes of them is known beforehand. */
export function refusalOf(step: RequestStep, { rejection: { status }, retryAfter }: MockSettings): RefusalModel {
  const policy = 'retry' in step ? step.retry : null;
  // The sampler drops the headers of a refused upgrade, so nobody can read its Retry-After.
  const isTold = step.type !== 'websocket-open';
  const isThrottled = status === 429 || (status === 503 && isTold && hasRetryAfter(retryAfter));
  const isIdempotent = step.type === 'poll' || (step.type === 'http' && step.idempotent);
  return {
    isRetried:
      policy !== null &&
      (policy.statuses.includes(status) ||
        ((isThrottled || isIdempotent) && policy.idempotentStatuses.includes(status))),
    isThrottled,
    isTold,
    readsQuotaHeaders: status === 429 && (policy?.readsQuotaHeaders ?? false),
  };
}

const hasRetryAfter = (form: MockSettings['retryAfter']): boolean =>
  form !== 'none' && form !== 'reset-epoch' && form !== 'draft';
