import type { LimitSummary } from './limiters/limit-book.ts';

export type MockEventKind = 'http' | 'token' | 'websocket-open' | 'websocket-frame' | 'websocket-close' | 'unmatched';

/** What the stand-in saw of one attempt; the ground truth against which results are held. One JSON line each. */
export type MockEvent = {
  /** Arrival, epoch milliseconds with 3 decimals. */
  readonly t: number;
  readonly kind: MockEventKind;
  readonly workload: string | null;
  readonly step: string | null;
  readonly method: string;
  readonly path: string;
  /** HTTP status, 101 for an opened socket, the close code of a closed one; 0 when the client left before the answer. */
  readonly status: number;
  /** Name of the limit that refused. */
  readonly limit: string | null;
  /** Seconds the client was told to wait; null when it was told nothing. */
  readonly retryAfter: number | null;
  readonly operation: string | null;
  readonly attempt: number | null;
  /** The operation came back before the time it was told. */
  readonly early: boolean;
  /** A second success for the same operation. */
  readonly duplicate: boolean;
  /** Requests being worked on at arrival, this one included. */
  readonly inFlight: number;
  /** Bytes of the request body (of the frame). */
  readonly bytes: number;
  /** Milliseconds to the answer; for a close the socket's lifetime. */
  readonly ms: number;
};

export type StepCounts = { readonly attempts: number; readonly admitted: number; readonly rejected: number };

/** Counts over all attempts that were answered: requests to routes and socket openings, without token calls. */
export type MockSummary = {
  readonly attempts: number;
  /** Passed the limits. */
  readonly admitted: number;
  /** Refused by a limit. */
  readonly rejected: number;
  readonly early: number;
  readonly duplicates: number;
  readonly tokenCalls: number;
  readonly unmatched: number;
  readonly perStep: Readonly<Record<string, StepCounts>>;
  readonly limits: Readonly<Record<string, LimitSummary>>;
  /** Most attempts in any span of one second. */
  readonly peakPerSecond: number;
  readonly openSockets: number;
  readonly inFlight: number;
  /** Epoch milliseconds of the first and the last attempt. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};
