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
  /** HTTP status, 101 for an opened socket, the close code of a closed one; 0 when no answer left, or not all of it. */
  readonly status: number;
  /** Name of the limit that refused. */
  readonly limit: string | null;
  /** Whole seconds the client was told to wait, in whatever form; null when it was told nothing it could read. */
  readonly retryAfter: number | null;
  readonly operation: string | null;
  readonly attempt: number | null;
  /** The operation came back before the time it was told. */
  readonly early: boolean;
  /**
   * The work was done: a 2xx or 101 left, or was lost on its way (`reset` with `processed`, a client or a target that
   * died while the body was leaving). Work is done when the response time has passed: what is cut off before was not.
   */
  readonly processed: boolean;
  /** The work of the same operation was done once before. */
  readonly duplicate: boolean;
  /** Type of the fault that changed the answer (closed the socket); null for none. */
  readonly fault: string | null;
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
  /** Requests with a value that `mock.unique` wants only once. */
  readonly duplicateIds: number;
  readonly tokenCalls: number;
  readonly unmatched: number;
  readonly perStep: Readonly<Record<string, StepCounts>>;
  readonly limits: Readonly<Record<string, LimitSummary>>;
  /** Most attempts in any span of one second. */
  readonly peakPerSecond: number;
  readonly openSockets: number;
  /** Pings sent by the server, and the answers to them. */
  readonly pings: number;
  readonly pongs: number;
  readonly inFlight: number;
  /** Epoch milliseconds of the first and the last attempt. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};
