import type { Limit } from './limit.ts';
import type { Latency, Rejection } from './target.ts';

/** The stand-in's truth. */
export type MockSettings = {
  /** null: each step's assumed time. */
  readonly latency: Latency | null;
  readonly rejectLatencySeconds: number;
  /** The limits it really applies (the spec's, with the overrides of `mock.limits`). */
  readonly limits: readonly Limit[];
  readonly retryAfter: RetryAfterForm;
  /** The same wait told on every rejection; null for the limiter's own. */
  readonly constantRetryAfterSeconds: number | null;
  /** What the API answers beyond a limit (the target's own shape, with the overrides of `mock.rejection`). */
  readonly rejection: MockRejection;
  /** What the token endpoint answers beyond a limit (`auth.rejection`, with overrides); null without one. */
  readonly tokenRejection: MockRejection | null;
  readonly unique: readonly UniqueValue[];
  readonly faults: readonly Fault[];
  /** null for no knee. */
  readonly kneeConcurrency: number | null;
  /** null: what the polls assume. */
  readonly jobSeconds: number | null;
  readonly seed: number;
};

/** How a rejection says when to come back; `docs/mock.md` shows each of them. */
export type RetryAfterForm =
  | 'seconds'
  | 'http-date'
  | 'http-date-past'
  | 'none'
  | 'zero'
  | 'garbage'
  | 'twice'
  | 'lower-case'
  | 'random'
  | 'reset-epoch'
  | 'draft';

export type MockRejection = Rejection & { readonly status: number };

/** Where a value stands that may come only once. */
export type UniqueValue = { readonly steps: readonly string[] } & (
  | { readonly type: 'json'; readonly path: string }
  | { readonly type: 'header'; readonly name: string }
  /** Counted from 1. */
  | { readonly type: 'path-segment'; readonly segment: number }
);

/** When a fault begins: both null for the start, else only one is set. Seconds count from the first request. */
type Beginning = { readonly atSeconds: number | null; readonly afterRequests: number | null };
/** Seconds it lasts; null for the end of the run. */
type Lasting = Beginning & { readonly forSeconds: number | null };
/** Part of what could be hit, and the steps; null for all of them. */
type Aim = { readonly share: number; readonly steps: readonly string[] | null };
/** `requests`: how many requests of its steps it lasts; null for no end. */
type RequestFaultBase = Lasting & Aim & { readonly requests: number | null };

/** Something that goes wrong with requests while it lasts. Times are unscaled scenario times. */
export type RequestFault = RequestFaultBase &
  (
    | { readonly type: 'latency'; readonly latency: Latency }
    | {
        readonly type: 'status';
        readonly status: number;
        /** null: an error in the shape of the target's own. */
        readonly body: string | null;
        readonly contentType: string;
        /** Whole seconds; null for no header. */
        readonly retryAfterSeconds: number | null;
      }
    | { readonly type: 'reset'; readonly processed: boolean }
    | { readonly type: 'slow-body'; readonly overSeconds: number }
  );

/** Something that happens to the target, to tokens or to open sockets. */
export type TargetFault =
  | (Beginning & { readonly type: 'down'; readonly forSeconds: number })
  | (Beginning & { readonly type: 'revoke-tokens' })
  | (Beginning & Aim & { readonly type: 'close-sockets'; readonly code: number })
  | (Lasting & Aim & { readonly type: 'ping'; readonly everySeconds: number })
  | (Lasting & { readonly type: 'max-sockets'; readonly perToken: number; readonly code: number });

export type Fault = RequestFault | TargetFault;
