import type { RetryPolicy } from '../scenario.ts';

/**
 * What a spec's retry policies are made of. `recommended` follows RFC 9110 10.2.3 (Retry-After is a floor), full
 * jitter (AWS, "Exponential Backoff And Jitter") and a retry budget (Google SRE book, chapter 21); the others
 * reproduce what clients really do. A 503 with Retry-After is a rejection and tried again for any method wherever 503
 * stands in either list. The table in docs/retry-policies.md is compared with these.
 */
export const retryPresets: Readonly<Record<RetryPolicy['policy'], RetryPolicy>> = {
  none: {
    policy: 'none',
    statuses: [],
    idempotentStatuses: [],
    connectionErrors: 'never',
    attempts: 1,
    honoursRetryAfter: false,
    readsQuotaHeaders: false,
    baseSeconds: 0,
    factor: 1,
    capSeconds: 0,
    maxRetryAfterSeconds: 0,
    jitter: 'none',
    budget: null,
    budgetMinimum: 0,
    cooldown: false,
  },
  recommended: {
    policy: 'recommended',
    statuses: [429],
    idempotentStatuses: [502, 503, 504],
    connectionErrors: 'idempotent',
    attempts: 4,
    honoursRetryAfter: true,
    readsQuotaHeaders: true,
    baseSeconds: 1,
    factor: 2,
    capSeconds: 30,
    maxRetryAfterSeconds: 60,
    jitter: 'auto',
    budget: 0.1,
    budgetMinimum: 10,
    cooldown: true,
  },
  /** The classic pause of two seconds, whatever the response says. */
  'constant-pause': {
    policy: 'constant-pause',
    statuses: [429, 503],
    idempotentStatuses: [502, 504],
    connectionErrors: 'never',
    attempts: 4,
    honoursRetryAfter: false,
    readsQuotaHeaders: false,
    baseSeconds: 2,
    factor: 1,
    capSeconds: 2,
    maxRetryAfterSeconds: 0,
    jitter: 'none',
    budget: null,
    budgetMinimum: 0,
    cooldown: false,
  },
  /** All wait the same time and come back together. */
  'retry-after-only': {
    policy: 'retry-after-only',
    statuses: [429, 503],
    idempotentStatuses: [],
    connectionErrors: 'never',
    attempts: 4,
    honoursRetryAfter: true,
    readsQuotaHeaders: false,
    baseSeconds: 1,
    factor: 1,
    capSeconds: 1,
    maxRetryAfterSeconds: 180,
    jitter: 'none',
    budget: null,
    budgetMinimum: 0,
    cooldown: false,
  },
  /**
   * The vendor's Java SDK with retries on (ApiClient.Retry): any method, Retry-After else 3 s, gives up above 180 s. Its
   * counter is compared by `retryCount <= retryMax`, so its maximum of 5 makes 6 retries.
   */
  'genesys-sdk': {
    policy: 'genesys-sdk',
    statuses: [429, 502, 503, 504],
    idempotentStatuses: [],
    connectionErrors: 'never',
    attempts: 7,
    honoursRetryAfter: true,
    readsQuotaHeaders: false,
    baseSeconds: 3,
    factor: 1,
    capSeconds: 3,
    maxRetryAfterSeconds: 180,
    jitter: 'none',
    budget: null,
    budgetMinimum: 0,
    cooldown: false,
  },
};
