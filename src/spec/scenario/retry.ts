export type RetryPolicy = {
  readonly policy: 'none' | 'recommended' | 'constant-pause' | 'retry-after-only' | 'genesys-sdk';
  /** Retried for any method. */
  readonly statuses: readonly number[];
  /** Retried for idempotent methods. */
  readonly idempotentStatuses: readonly number[];
  readonly connectionErrors: 'never' | 'not-sent' | 'idempotent';
  readonly attempts: number;
  readonly honoursRetryAfter: boolean;
  /** A 429 without Retry-After is taken at the word of its quota headers (RateLimit, ...-RateLimit-Reset). */
  readonly readsQuotaHeaders: boolean;
  readonly baseSeconds: number;
  readonly factor: number;
  readonly capSeconds: number;
  readonly maxRetryAfterSeconds: number;
  readonly jitter: 'none' | 'full' | 'auto';
  /** Retries per operation on average; `null` for no budget. */
  readonly budget: number | null;
  readonly budgetMinimum: number;
  readonly cooldown: boolean;
};
