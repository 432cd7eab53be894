import type { ResponseTime } from '../../capacity/response-time.ts';
import type { ResponsePlan } from '../responses/response-plan.ts';
import type { SocketScript } from '../sockets/socket-script.ts';
import type { PathPattern } from './path-pattern.ts';
import type { BodyCheck } from './payload-check.ts';

/** Steps of the spec that the stand-in cannot tell apart by their requests; they share one answer. */
export type MockStep = {
  /** Names of the first of them. */
  readonly workload: string;
  readonly step: string;
  /** Names of all of them. */
  readonly names: readonly string[];
  readonly pointer: string;
  readonly responseTime: ResponseTime;
  readonly response: ResponsePlan;
  /** Whole body the step sends, when bodies tell steps apart; null matches any. */
  readonly bodyPattern: RegExp | null;
  readonly bodyCheck: BodyCheck | null;
  readonly poll: PollRule | null;
  readonly socket: SocketScript | null;
};

export type PollRule = {
  /** Age at which a job is done, at the time scale. */
  readonly doneSeconds: number;
  readonly done: string;
  readonly pending: string;
};

/** Requests that look alike before their body is read. */
export type RequestShape = {
  /** Query parameters and headers with fixed values that the steps send. */
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  /** The credentials of the scenario are demanded. */
  readonly authenticated: boolean;
  /** Reached by a handed-out URL without credentials: an Authorization header is refused, as presigned storage does. */
  readonly refusesCredentials: boolean;
  readonly needsUploadToken: boolean;
  /** Limits of all the steps. */
  readonly limits: readonly string[];
  /** Bodies are kept only where something looks at them. */
  readonly readsBody: boolean;
  /** The more specific first; never empty. */
  readonly steps: readonly MockStep[];
};

export type Route = {
  /** Method, or `WEBSOCKET` for an upgrade. */
  readonly method: string;
  readonly path: PathPattern;
  /** The more specific first; never empty. */
  readonly shapes: readonly RequestShape[];
};
