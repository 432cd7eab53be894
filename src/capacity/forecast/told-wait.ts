import type { MockSettings } from '../../spec/scenario.ts';
import type { Random } from '../random.ts';

/** What a client reads from a rejection, in seconds, given the limiter's own wait in whole seconds; -1 for nothing. */
export type ToldWait = (ownSeconds: number, readsQuotaHeaders: boolean) => number;

const LONGEST_RANDOM_SECONDS = 30;

/** Follows the forms of `mock.retryAfter` (docs/mock.md). Dates are rounded up to their second. */
export function toldWait({ retryAfter, constantRetryAfterSeconds }: MockSettings, random: Random): ToldWait {
  const asked = (own: number): number => constantRetryAfterSeconds ?? own;
  switch (retryAfter) {
    case 'seconds':
    case 'lower-case':
      return asked;
    case 'twice':
    case 'http-date':
      return (own) => asked(own) + 1;
    case 'zero':
    case 'http-date-past':
      return () => 0;
    case 'random':
      return () => 1 + Math.floor(random() * LONGEST_RANDOM_SECONDS);
    case 'garbage':
    case 'none':
      return () => -1;
    case 'reset-epoch':
    case 'draft':
      return (own, readsQuotaHeaders) => (readsQuotaHeaders ? asked(own) : -1);
  }
}
