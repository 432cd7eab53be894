import type { Rule } from '../rule.ts';
import { rejectionsUnhandled } from './r01-rejections-unhandled.ts';
import { retryWaitFixed } from './r02-retry-wait-fixed.ts';
import { requestsUnrecorded } from './r03-requests-unrecorded.ts';
import { rateOverLimit } from './r04-rate-over-limit.ts';
import { tokenPerIterationRule } from './r05-token-per-iteration.ts';
import { timerAsRetryAfter } from './r06-timer-as-retry-after.ts';
import { propertyAsFeedback } from './r07-property-as-feedback.ts';
import { badRequestRetried } from './r08-bad-request-retried.ts';
import { retryCrowd } from './r09-retry-crowd.ts';
import { rejectionAsSuccess } from './r10-rejection-as-success.ts';
import { tokenPerThreadRule } from './r11-token-per-thread.ts';
import { waitWithoutResend } from './r12-wait-without-resend.ts';
import { threadsOverConcurrency } from './r13-threads-over-concurrency.ts';
import { requestUnknown } from './r14-request-unknown.ts';
import { tokenRequestByGet } from './r15-token-request-by-get.ts';

/** Quotas, rejections and retries. */
export const retryRules: readonly Rule[] = [
  rejectionsUnhandled,
  retryWaitFixed,
  requestsUnrecorded,
  rateOverLimit,
  tokenPerIterationRule,
  timerAsRetryAfter,
  propertyAsFeedback,
  badRequestRetried,
  retryCrowd,
  rejectionAsSuccess,
  tokenPerThreadRule,
  waitWithoutResend,
  threadsOverConcurrency,
  requestUnknown,
  tokenRequestByGet,
];
