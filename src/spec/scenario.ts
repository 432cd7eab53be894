/**
 * The Scenario: a spec after variants, parameters, defaults, the profile and references are resolved.
 * Numbers are SI (seconds, per second, bytes), nothing is optional (`null` says "none"), so that the rooms
 * behind it (capacity, plan, mock, results) never ask what a missing property means.
 */

import type { SloCriterion } from './slo.ts';

/** A text with references, cut into its parts. A plain text is one literal part; an empty text has none. */
export type Template = readonly TemplatePart[];
export type TemplatePart = { readonly kind: 'literal'; readonly text: string } | Reference;

export type Reference =
  | { readonly kind: 'data'; readonly data: string; readonly column: string }
  | { readonly kind: 'value'; readonly name: string }
  /** A variable that an earlier step saved. */
  | { readonly kind: 'saved'; readonly name: string }
  /** The moment the request is admitted. */
  | { readonly kind: 'now'; readonly form: 'iso' | 'epoch-ms' }
  | { readonly kind: 'payload-bytes'; readonly payload: string }
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'property'; readonly name: string };

export type Headers = readonly { readonly name: string; readonly value: Template }[];

/** Response time in seconds; log-normal through both points, constant when they are equal. */
export type Latency = { readonly p50Seconds: number; readonly p95Seconds: number };

export type Endpoint = {
  readonly scheme: 'http' | 'https' | 'ws' | 'wss';
  readonly host: string;
  readonly port: number;
  /** Path prefix without trailing slash; '' for none. */
  readonly basePath: string;
};

export type Target = {
  /** Profile name and region after alias resolution; null without a profile. */
  readonly profile: string | null;
  readonly region: string | null;
  readonly api: Endpoint;
  readonly websocket: Endpoint;
  readonly headers: Headers;
  readonly connectTimeoutSeconds: number;
  readonly responseTimeoutSeconds: number;
  /** Shape of the target's 429 (the profile's, else a generic one). */
  readonly rejection: Rejection;
};

/** How the target says "too many requests". `{seconds}` in the body stands for the Retry-After. */
export type Rejection = {
  readonly body: string;
  readonly contentType: string;
  /** Response headers beside Retry-After; values may hold {allow}, {used}, {seconds}. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

export type Auth =
  | { readonly type: 'none' }
  | {
      readonly type: 'oauth2-client-credentials';
      readonly token: Endpoint;
      /** Path of the token endpoint. */
      readonly tokenPath: string;
      readonly style: 'basic' | 'body';
      readonly scope: string;
      readonly tokens: number;
      readonly expiresInSeconds: number;
      readonly limits: readonly string[];
      /** How the token endpoint says that it is throttling. */
      readonly rejection: Rejection & { readonly status: number };
    }
  | { readonly type: 'bearer'; readonly property: string }
  | { readonly type: 'header'; readonly header: string; readonly property: string };

export type LimitScope = 'token' | 'client' | 'user' | 'org' | 'ip';

type LimitBase = {
  readonly name: string;
  readonly scope: LimitScope;
  readonly safety: number;
  /** Requests per second that others already use; 0 for none. */
  readonly backgroundPerSecond: number;
};
export type Limit =
  | (LimitBase & { readonly type: 'fixed-window'; readonly allow: number; readonly perSeconds: number })
  | (LimitBase & { readonly type: 'sliding-window'; readonly allow: number; readonly perSeconds: number })
  | (LimitBase & { readonly type: 'token-bucket'; readonly ratePerSecond: number; readonly burst: number })
  | (LimitBase & { readonly type: 'concurrency'; readonly max: number });

export type DataSet = {
  readonly name: string;
  /** Path relative to the spec's folder, forward slashes. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly use: 'once' | 'cycle';
  readonly delimiter: string;
  /** Columns with a value that a URL path cannot hold as it is. */
  readonly columnsNeedingUrlEncode: readonly string[];
  /** Columns with a value that JSON would have to escape (quotes, backslashes, control characters). */
  readonly columnsNeedingJsonEscape: readonly string[];
  /** The first row, as sample values. */
  readonly sample: Readonly<Record<string, string>>;
};

export type Lifetime = 'operation' | 'iteration' | 'attempt';
export type GeneratedValue =
  | { readonly name: string; readonly type: 'uuid'; readonly per: Lifetime }
  | { readonly name: string; readonly type: 'unique-id'; readonly prefix: string; readonly per: Lifetime }
  | {
      readonly name: string;
      readonly type: 'counter';
      readonly start: number;
      readonly step: number;
      readonly digits: number;
      readonly per: 'iteration';
    }
  | {
      readonly name: string;
      readonly type: 'random-integer';
      readonly min: number;
      readonly max: number;
      readonly per: Lifetime;
    }
  | { readonly name: string; readonly type: 'pick'; readonly from: readonly string[]; readonly per: Lifetime };

export type Payload = {
  readonly name: string;
  readonly contentType: string;
  /** The body; for json payloads the compact JSON text, for files their text. */
  readonly text: Template;
  /** References stand inside JSON strings and must be JSON-escaped. */
  readonly isJson: boolean;
  readonly gzip: boolean;
  readonly expectInvalid: boolean;
  /** JSON Schema (parsed) the body must satisfy; null without one. */
  readonly schema: unknown;
  /** Bytes as sent when the body has no references (after gzip); else those of the sample rendering. */
  readonly bytes: number;
};

export type RetryPolicy = {
  readonly policy: 'none' | 'recommended' | 'constant-pause' | 'retry-after-only' | 'genesys-sdk';
  /** Retried for any method. */
  readonly statuses: readonly number[];
  /** Retried for idempotent methods. */
  readonly idempotentStatuses: readonly number[];
  readonly connectionErrors: 'never' | 'not-sent' | 'idempotent';
  readonly attempts: number;
  readonly honoursRetryAfter: boolean;
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

export type Phase = { readonly name: string; readonly startSeconds: number; readonly endSeconds: number };

/** A span of an arrival profile: the rate changes evenly from start to end. */
export type RateSpan = {
  readonly fromPerSecond: number;
  readonly toPerSecond: number;
  readonly seconds: number;
};
/** A span of a closed model: the number of users changes evenly from start to end. */
export type UserSpan = { readonly from: number; readonly to: number; readonly seconds: number };

export type Load =
  | {
      readonly type: 'arrivals';
      /** Steps are already cut into holds. */
      readonly profile: readonly RateSpan[];
      /** Exact number of arrivals when the spec said `count`; null when it follows from the rates. */
      readonly count: number | null;
      readonly startSeconds: number;
      readonly spacing: 'even' | 'poisson' | 'uniform';
      readonly burst: number;
      readonly threads: number | null;
      readonly pacing: 'auto' | 'shaping-timer' | 'exact';
      readonly threadGroup: 'auto' | 'thread-group' | 'concurrency' | 'arrivals' | 'free-form-arrivals' | 'open-model';
    }
  | {
      readonly type: 'users';
      /** One hold for a constant number; `seconds` is null there when the work itself ends the load. */
      readonly stages: readonly UserSpan[];
      readonly seconds: number | null;
      readonly rampUpSeconds: number;
      readonly iterations: number | null;
      readonly startSeconds: number;
      readonly pauseSeconds: number;
      readonly pacingSeconds: number;
      readonly ratePerSecond: number | null;
      readonly threadGroup: 'auto' | 'thread-group' | 'concurrency' | 'ultimate';
    }
  | {
      readonly type: 'items';
      readonly data: string;
      readonly items: number;
      readonly withinSeconds: number;
      readonly startSeconds: number;
      readonly ratePerSecond: number | null;
      readonly threads: number | null;
    };

export type Workload = {
  readonly name: string;
  readonly description: string;
  readonly load: Load;
  readonly retry: RetryPolicy;
  readonly flow: readonly Step[];
  /** Data sets the flow reads; one row of each per iteration. */
  readonly data: readonly string[];
};

export type SaveSource =
  | {
      readonly variable: string;
      readonly type: 'json';
      readonly path: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    }
  | {
      readonly variable: string;
      readonly type: 'header';
      readonly name: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    }
  | {
      readonly variable: string;
      readonly type: 'regex';
      readonly pattern: string;
      readonly whenMissing: 'fail' | 'keep-empty';
    };

export type Body =
  | { readonly type: 'none' }
  | { readonly type: 'payload'; readonly payload: string }
  | { readonly type: 'form'; readonly fields: readonly { readonly name: string; readonly value: Template }[] }
  | { readonly type: 'multipart'; readonly parts: readonly Part[] }
  | { readonly type: 'file'; readonly file: string; readonly contentType: string; readonly bytes: number }
  | { readonly type: 'text'; readonly text: Template; readonly contentType: string };

export type Part =
  | { readonly type: 'text'; readonly name: string; readonly text: Template; readonly contentType: string }
  | {
      readonly type: 'file';
      readonly name: string;
      readonly file: string;
      readonly contentType: string;
      readonly bytes: number;
    };

export type Message =
  | { readonly type: 'text'; readonly text: Template }
  | { readonly type: 'payload'; readonly payload: string };

/** A path on the target (`api` or `websocket` base), or an absolute URL made at run time. */
export type Location =
  | { readonly type: 'path'; readonly path: Template }
  | { readonly type: 'url'; readonly url: Template };

export type Expectation = {
  /** Accepted statuses; empty for any 2xx. */
  readonly status: readonly number[];
  readonly json: readonly { readonly path: string; readonly equals: string }[];
  /** Text the body must contain; '' for none. */
  readonly contains: string;
  /** Longest accepted time; null for none. */
  readonly seconds: number | null;
};

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** JSON pointer of the step where its author wrote it (into `/variants/...` when a variant supplied it), for diagnostics. */
type StepBase = { readonly pointer: string };
type Named = StepBase & { readonly name: string };
type Limited = { readonly limits: readonly string[]; readonly retry: RetryPolicy };
type Timed = { readonly assumed: Latency };

export type HttpStep = Named &
  Limited &
  Timed & {
    readonly type: 'http';
    readonly method: Method;
    readonly location: Location;
    readonly query: readonly { readonly name: string; readonly value: Template }[];
    readonly headers: Headers;
    /** Saved variable with a JSON object of headers; null for none. */
    readonly savedHeaders: string | null;
    readonly authenticated: boolean;
    readonly body: Body;
    readonly idempotent: boolean;
    readonly followRedirects: boolean;
    readonly expect: Expectation;
    readonly save: readonly SaveSource[];
  };
export type PollStep = Named &
  Limited &
  Timed & {
    readonly type: 'poll';
    readonly location: Location;
    readonly everySeconds: number;
    readonly deadlineSeconds: number;
    readonly assumedDoneSeconds: number;
    readonly until: { readonly json: string; readonly done: readonly string[]; readonly failed: readonly string[] };
    readonly headers: Headers;
    readonly authenticated: boolean;
    readonly save: readonly SaveSource[];
  };
export type WebSocketOpenStep = Named &
  Limited &
  Timed & {
    readonly type: 'websocket-open';
    readonly location: Location;
    readonly headers: Headers;
    readonly authenticated: boolean;
  };
export type WebSocketWriteStep = Named & {
  readonly type: 'websocket-write';
  readonly message: Message;
  readonly limits: readonly string[];
};
export type WebSocketReadStep = Named &
  Timed & {
    readonly type: 'websocket-read';
    readonly withinSeconds: number;
    /** '' for any frame. */
    readonly contains: string;
    readonly optional: boolean;
    readonly save: readonly SaveSource[];
  };
export type WebSocketExchangeStep = Named &
  Timed & {
    readonly type: 'websocket-exchange';
    readonly message: Message;
    readonly withinSeconds: number;
    readonly contains: string;
    readonly limits: readonly string[];
    readonly save: readonly SaveSource[];
  };
export type WebSocketPingStep = Named & Timed & { readonly type: 'websocket-ping'; readonly withinSeconds: number };
export type WebSocketCloseStep = Named & { readonly type: 'websocket-close'; readonly status: number };
export type PauseStep = StepBase & { readonly type: 'pause'; readonly seconds: number; readonly spreadSeconds: number };
export type RepeatStep = StepBase & {
  readonly type: 'repeat';
  /** Either `times`, or `forSeconds` with `everySeconds`; the others are null. `times` with `everySeconds` paces the turns. */
  readonly times: number | null;
  readonly forSeconds: number | null;
  readonly everySeconds: number | null;
  readonly flow: readonly Step[];
};
export type ChooseStep = StepBase & {
  readonly type: 'choose';
  readonly options: readonly { readonly weight: number; readonly flow: readonly Step[] }[];
};
export type GroupStep = Named & { readonly type: 'group'; readonly flow: readonly Step[] };
/** `script` is the Groovy text; it has no `${`. */
export type ScriptStep = Named & Timed & { readonly type: 'script'; readonly script: string };

export type Step =
  | HttpStep
  | PollStep
  | WebSocketOpenStep
  | WebSocketWriteStep
  | WebSocketReadStep
  | WebSocketExchangeStep
  | WebSocketPingStep
  | WebSocketCloseStep
  | PauseStep
  | RepeatStep
  | ChooseStep
  | GroupStep
  | ScriptStep;

export type Probe =
  | {
      readonly type: 'rate';
      readonly workload: string;
      readonly fromPerSecond: number;
      readonly toPerSecond: number;
      readonly stepPerSecond: number;
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    }
  | {
      readonly type: 'users' | 'sockets';
      readonly workload: string;
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    }
  | {
      readonly type: 'gap';
      readonly parameter: string;
      readonly values: readonly string[];
      readonly holdSeconds: number;
      readonly stop: SloCriterion;
    };

/** The stand-in's truth. */
export type MockSettings = {
  /** null: each step's assumed time. */
  readonly latency: Latency | null;
  readonly rejectLatencySeconds: number;
  /** The limits it really applies (the spec's, with the overrides of `mock.limits`). */
  readonly limits: readonly Limit[];
  readonly retryAfter: 'seconds' | 'http-date' | 'none';
  /** null for no knee. */
  readonly kneeConcurrency: number | null;
  /** null: what the polls assume. */
  readonly jobSeconds: number | null;
  readonly seed: number;
};

export type Scenario = {
  readonly name: string;
  readonly description: string;
  /** Variant the scenario was made from; null for the spec itself. */
  readonly variant: string | null;
  readonly intent: 'respect' | 'probe' | 'resilience';
  readonly target: Target;
  readonly auth: Auth;
  readonly limits: readonly Limit[];
  readonly data: readonly DataSet[];
  readonly values: readonly GeneratedValue[];
  readonly payloads: readonly Payload[];
  readonly phases: readonly Phase[];
  readonly workloads: readonly Workload[];
  readonly slo: readonly SloCriterion[];
  readonly probe: Probe | null;
  readonly mock: MockSettings;
  readonly engine: { readonly jmeter: string; readonly engines: number };
  /** Files of the spec's folder that the plan needs at run time, relative to it. */
  readonly files: readonly string[];
};
