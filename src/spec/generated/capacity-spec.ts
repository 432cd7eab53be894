// Generated from schemas/capacity-spec.schema.json by scripts/generate-spec-types.ts; change the schema, then run it again.
/**
 * A letter, then letters, digits and hyphens; at most 64.
 */
export type Identifier = string;
/**
 * A duration with units ms, s, m, h, largest first: 180ms, 2s, 1m30s, 1h.
 */
export type Duration = string;
/**
 * A rate per second, minute or hour: 5/s, 300/min, 1000/h.
 */
export type Rate = string;
/**
 * A size in bytes: 512B, 256KiB, 1MB.
 */
export type Size = string;
/**
 * A name shown in results and reports; unique in the spec.
 */
export type Label = string;
/**
 * A file inside the spec's folder, relative to the spec, with forward slashes.
 */
export type RelativePath = string;
/**
 * A letter, then letters, digits and underscores.
 */
export type VariableName = string;
export type Auth = NoAuth | ClientCredentialsAuth | BearerAuth | HeaderAuth;
/**
 * Items: Name of an entry of limits.
 */
export type LimitNames = Identifier[];
export type Limit = FixedWindowLimit | SlidingWindowLimit | TokenBucketLimit | ConcurrencyLimit;
/**
 * Whose requests share the limit. Default: token.
 */
export type LimitScope = 'token' | 'client' | 'user' | 'org' | 'ip';
/**
 * For readers of the spec: where the number comes from, such as the name the vendor has for it. Default: empty.
 */
export type LimitDescription = string;
/**
 * Share of the limit that the plan may use; above 1 it is deliberately overdrawn. Default: 0.9.
 */
export type Safety = number;
export type DataSet = CsvData;
/**
 * How long a value stays the same: over an operation's retries, over a whole iteration, or only for one attempt. Default: operation.
 */
export type Per = 'operation' | 'iteration' | 'attempt';
export type GeneratedValue = UuidValue | UniqueIdValue | CounterValue | RandomIntegerValue | PickValue;
export type Load = ArrivalsLoad | UsersLoad | ItemsLoad;
/**
 * Neighbouring phases the load spans. Default: from the start of the run.
 *
 * @minItems 1
 *
 * Items: Name of a phase.
 */
export type During = Identifier[];
/**
 * Threads of the group. Default: from the arithmetic (rate x time, Little's law).
 */
export type ThreadsSetting = number;
export type RateStage = RateHold | RateRamp | RateSteps;
export type UserStage = UserHold | UserRamp | UserSteps;
/**
 * @minItems 1
 */
export type Flow = Step[];
export type Step =
  | HttpStep
  | PollStep
  | WebsocketOpenStep
  | WebsocketWriteStep
  | WebsocketReadStep
  | WebsocketExchangeStep
  | WebsocketPingStep
  | WebsocketCloseStep
  | PauseStep
  | RepeatStep
  | ChooseStep
  | GroupStep
  | ScriptStep;
/**
 * HTTP method.
 */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
/**
 * default: the spec's credentials. none: sent without any. Default: default; none for a step with "url", whose host may be anybody's.
 */
export type StepAuth = 'default' | 'none';
export type SaveSource = JsonSource | HeaderSource | RegexSource;
/**
 * fail: the operation fails and the iteration ends. keep-empty: the variable is empty. Default: fail.
 */
export type WhenMissing = 'fail' | 'keep-empty';
export type Body = PayloadBody | FormBody | MultipartBody | FileBody | TextBody;
export type Part = TextPart | FilePart;
export type Message = TextMessage | PayloadBody;
export type Probe = RateProbe | UsersProbe | GapProbe;
export type Unique = UniqueJson | UniqueHeader | UniquePathSegment;
/**
 * The http steps whose requests carry it; they share one set of values.
 *
 * @minItems 1
 */
export type UniqueSteps = Label[];
export type Fault =
  | LatencyFault
  | StatusFault
  | ResetFault
  | SlowBodyFault
  | DownFault
  | RevokeTokensFault
  | CloseSocketsFault
  | PingFault
  | MaxSocketsFault;
/**
 * @minItems 1
 */
export type FaultSteps = Label[];

/**
 * A loadwright capacity spec: the target, its quotas, the work, the load shape, what happens on 429, and what counts as good.
 */
export interface CapacitySpec {
  /**
   * Where editors find this schema. Default: none.
   */
  $schema?: string;
  /**
   * Short name of the question; names the plan and the artifact folder.
   */
  name: Identifier;
  /**
   * One or two sentences for readers of the plan and the report. Default: empty.
   */
  description?: string;
  /**
   * respect: stay inside the quotas. probe: look for the limit. resilience: reproduce a client policy under rejection. Neither of these paces, or holds everybody back after a rejection unless a retry policy says cooldown. Default: respect.
   */
  intent?: 'respect' | 'probe' | 'resilience';
  /**
   * Named texts put in place of ${parameters.name} before anything else is read, so that variants and --set can reach into flows. Default: none.
   */
  parameters?: {
    /**
     * The text of the parameter.
     */
    [k: string]: string;
  };
  /**
   * Where requests go.
   */
  target: Target;
  /**
   * How requests identify themselves. Default: the profile's, else none.
   */
  auth?: Auth;
  /**
   * Named quotas of the target; steps name the ones they draw on. Default: none.
   */
  limits?: {
    [k: string]: Limit;
  };
  /**
   * Named data sets; ${name.column} reads the row of the current iteration. Default: none.
   */
  data?: {
    [k: string]: DataSet;
  };
  /**
   * Named generated values; read as ${values.name}. Default: none.
   */
  values?: {
    [k: string]: GeneratedValue;
  };
  /**
   * Named request bodies, validated at generation. Default: none.
   */
  payloads?: {
    [k: string]: Payload;
  };
  /**
   * What a client does after a rejected or failed attempt, for every workload that has no own policy. Default: recommended.
   */
  retry?: Retry;
  /**
   * Named spans of the run, one after another in the order written: name to duration. Default: none (one span as long as the longest load).
   */
  phases?: {
    /**
     * How long the phase lasts.
     */
    [k: string]: Duration;
  };
  /**
   * Named kinds of work that run side by side.
   */
  workloads: {
    [k: string]: Workload;
  };
  /**
   * What counts as good, one criterion a line, as 'metric(label) [in phase] comparison value'. Default: none.
   *
   * Items: For example 'p95(update schedule) < 3s' or 'rejected < 1%'.
   */
  slo?: string[];
  /**
   * What find-limit varies, and when it stops. Default: none.
   */
  probe?: Probe;
  /**
   * What the stand-in target really does where it differs from the spec; never compiled into the plan. Default: as the spec says.
   */
  mock?: Mock;
  /**
   * Which JMeter runs the plan. Default: 5.6.3.
   */
  engine?: Engine;
  /**
   * Named RFC 7396 merge patches of this spec, chosen by --variant. A patch that names an object's type or policy replaces that object whole; arrays are replaced whole. Default: none.
   */
  variants?: {
    /**
     * A merge patch; null removes a property.
     */
    [k: string]: {};
  };
}
/**
 * A response time: its median and 95th percentile; log-normal between them.
 */
export interface Latency {
  /**
   * Median.
   */
  p50: Duration;
  /**
   * 95th percentile. Default: the median (constant).
   */
  p95?: Duration;
}
export interface Target {
  /**
   * Name of a vendor profile shipped with loadwright, such as genesys-cloud; gives hosts, auth URL, header names and known limits. Default: none.
   */
  profile?: string;
  /**
   * The profile's region, by name or alias. Default: the profile's first.
   */
  region?: string;
  /**
   * Base URL of the API when no profile gives it, such as https://api.example.com or http://127.0.0.1:8080/base.
   */
  url?: string;
  /**
   * Base URL for WebSocket steps. Default: the API's host with wss (or ws for http).
   */
  websocketUrl?: string;
  /**
   * Headers sent with every request. Default: none.
   */
  headers?: Headers;
  /**
   * How long to wait; always emitted, so that no thread hangs.
   */
  timeouts?: {
    /**
     * For the TCP and TLS connection. Default: 5s.
     */
    connect?: Duration;
    /**
     * For each read of the response. Default: 30s.
     */
    response?: Duration;
  };
}
/**
 * Header name to value; values may hold ${references}.
 */
export interface Headers {
  /**
   * The header's value.
   */
  [k: string]: string;
}
/**
 * Requests carry no credentials.
 */
export interface NoAuth {
  /**
   * No credentials.
   */
  type: 'none';
}
/**
 * OAuth 2.0 client credentials (RFC 6749 section 4.4): one token for all threads, fetched once, renewed early. The secret is read at run time from a property file or the environment.
 */
export interface ClientCredentialsAuth {
  /**
   * OAuth 2.0 client credentials.
   */
  type: 'oauth2-client-credentials';
  /**
   * Token endpoint. Default: the profile's.
   */
  tokenUrl?: string;
  /**
   * Client id and secret in a Basic header or in the form body. Default: the profile's, else basic.
   */
  style?: 'basic' | 'body';
  /**
   * OAuth scope parameter. Default: none sent.
   */
  scope?: string;
  /**
   * How many tokens share the work; more than one multiplies a per-token quota. Default: 1.
   */
  tokens?: number;
  /**
   * Assumed token lifetime, for the arithmetic and the stand-in; the real one is read from the response. Default: 24h.
   */
  expiresIn?: Duration;
  /**
   * Limits that token calls draw on. Default: none.
   */
  limits?: LimitNames;
}
/**
 * A bearer token given at run time.
 */
export interface BearerAuth {
  /**
   * Authorization: Bearer with a token from a property.
   */
  type: 'bearer';
  /**
   * JMeter property that holds the token. Default: auth.token.
   */
  property?: string;
}
/**
 * An API key in a header.
 */
export interface HeaderAuth {
  /**
   * A key in a named header.
   */
  type: 'header';
  /**
   * Header name, such as X-API-Key.
   */
  header: string;
  /**
   * JMeter property that holds the key. Default: auth.key.
   */
  property?: string;
}
/**
 * At most allow requests in each window of length per; the count starts anew with every window.
 */
export interface FixedWindowLimit {
  /**
   * Counts start anew with every window.
   */
  type: 'fixed-window';
  description?: LimitDescription;
  /**
   * Requests in a window.
   */
  allow: number;
  /**
   * Length of a window.
   */
  per: Duration;
  scope?: LimitScope;
  safety?: Safety;
  /**
   * What others already use of it. Default: none.
   */
  background?: Rate;
}
/**
 * At most allow requests in any span of length per.
 */
export interface SlidingWindowLimit {
  /**
   * Any span of the length counts.
   */
  type: 'sliding-window';
  description?: LimitDescription;
  /**
   * Requests in any such span.
   */
  allow: number;
  /**
   * Length of the span.
   */
  per: Duration;
  scope?: LimitScope;
  safety?: Safety;
  /**
   * What others already use of it. Default: none.
   */
  background?: Rate;
}
/**
 * Permits flow in at rate, up to burst of them are kept: at most burst + rate x t in any span t.
 */
export interface TokenBucketLimit {
  /**
   * A steady rate with a burst.
   */
  type: 'token-bucket';
  description?: LimitDescription;
  /**
   * Refill rate.
   */
  rate: Rate;
  /**
   * Size of the bucket. Default: 1.
   */
  burst?: number;
  scope?: LimitScope;
  safety?: Safety;
  /**
   * What others already use of it. Default: none.
   */
  background?: Rate;
}
/**
 * At most max requests (or open sockets) at the same time.
 */
export interface ConcurrencyLimit {
  /**
   * Requests in flight.
   */
  type: 'concurrency';
  description?: LimitDescription;
  /**
   * Requests in flight at once.
   */
  max: number;
  scope?: LimitScope;
  /**
   * Share of the limit that the plan may use. Default: 1 (whole permits, no drift).
   */
  safety?: number;
}
/**
 * A CSV file with a header line; its columns are the variables.
 */
export interface CsvData {
  /**
   * A CSV file (RFC 4180) with a header line.
   */
  type: 'csv';
  file: RelativePath;
  /**
   * How many data rows the file must have; checked. Default: not checked.
   */
  rows?: number;
  /**
   * once: every row in exactly one iteration, then the work ends. cycle: start again at the first row. Default: cycle.
   */
  use?: 'once' | 'cycle';
  /**
   * Column separator. Default: comma.
   */
  delimiter?: ',' | ';' | '\t' | '|';
}
/**
 * A random UUID (version 4).
 */
export interface UuidValue {
  /**
   * A random UUID.
   */
  type: 'uuid';
  per?: Per;
}
/**
 * A readable id that is unique over iterations, threads, engines and runs: prefix, run, engine, running number.
 */
export interface UniqueIdValue {
  /**
   * A readable unique id.
   */
  type: 'unique-id';
  /**
   * Text in front. Default: empty.
   */
  prefix?: string;
  per?: Per;
}
/**
 * A running number over all threads of one engine, advanced once an iteration.
 */
export interface CounterValue {
  /**
   * A running number.
   */
  type: 'counter';
  /**
   * First number. Default: 1.
   */
  start?: number;
  /**
   * Difference between numbers. Default: 1.
   */
  step?: number;
  /**
   * Padded with zeros to this many digits. Default: 0 (not padded).
   */
  digits?: number;
}
/**
 * A whole number drawn evenly between min and max, both included.
 */
export interface RandomIntegerValue {
  /**
   * An evenly drawn whole number.
   */
  type: 'random-integer';
  /**
   * Smallest.
   */
  min: number;
  /**
   * Largest.
   */
  max: number;
  per?: Per;
}
/**
 * One of several texts, drawn evenly.
 */
export interface PickValue {
  /**
   * One of several texts.
   */
  type: 'pick';
  /**
   * The candidates.
   *
   * @minItems 1
   *
   * Items: A candidate.
   */
  from: string[];
  per?: Per;
}
/**
 * A request body. Exactly one of file, json and text.
 */
export interface Payload {
  /**
   * Media type sent as Content-Type. Default: application/json for json and .json files, else text/plain;charset=UTF-8.
   */
  contentType?: string;
  file?: RelativePath;
  /**
   * The body as JSON; texts in it may hold ${references}.
   */
  json?: {
    [k: string]: unknown;
  };
  /**
   * The body as text; may hold ${references}.
   */
  text?: string;
  schema?: RelativePath;
  /**
   * Sent compressed, with Content-Encoding: gzip; only for bodies without ${references}. Default: false.
   */
  gzip?: boolean;
  /**
   * A deliberately bad body: it must be rejected by its schema. Default: false.
   */
  'expect-invalid'?: boolean;
}
/**
 * A preset and what to change in it.
 */
export interface Retry {
  /**
   * none: no retry. recommended: Retry-After as floor, exponential backoff with full jitter without it, budget. constant-pause: the same pause before every retry. retry-after-only: waits what the header says and no more. genesys-sdk: what the vendor's Java SDK does.
   */
  policy: 'none' | 'recommended' | 'constant-pause' | 'retry-after-only' | 'genesys-sdk';
  /**
   * Statuses retried for any method, because the request was not processed. Default: the preset's.
   *
   * Items: An HTTP status.
   */
  statuses?: number[];
  /**
   * Statuses retried for idempotent methods only. Default: the preset's.
   *
   * Items: An HTTP status.
   */
  idempotentStatuses?: number[];
  /**
   * Most attempts of one operation. Default: the preset's.
   */
  attempts?: number;
  /**
   * First backoff without Retry-After, or the constant pause. Default: the preset's.
   */
  base?: Duration;
  /**
   * Growth of the backoff with each attempt. Default: the preset's.
   */
  factor?: number;
  /**
   * Longest backoff. Default: the preset's.
   */
  cap?: Duration;
  /**
   * A longer Retry-After gives the operation up. Default: the preset's.
   */
  maxRetryAfter?: Duration;
  /**
   * none; full: a random share of the backoff; auto: full, and after Retry-After a spread sized to the crowd where no gate spaces it. Default: the preset's.
   */
  jitter?: 'none' | 'full' | 'auto';
  /**
   * Retries allowed per operation on average over the run. Default: the preset's.
   */
  budget?: number;
  /**
   * Retries allowed before the budget counts. Default: the preset's.
   */
  budgetMinimum?: number;
  /**
   * A rejection holds back everybody before the step's rate limits for its Retry-After, not only the one thread; limits on what is in flight never do. Default: the preset's where the intent is respect, off elsewhere.
   */
  cooldown?: boolean;
}
/**
 * One kind of work: how much of it, and what it does.
 */
export interface Workload {
  /**
   * For readers of the plan. Default: empty.
   */
  description?: string;
  /**
   * How much, when.
   */
  load: Load;
  /**
   * The workload's own policy. Default: the spec's.
   */
  retry?: Retry;
  /**
   * What one iteration does.
   */
  flow: Flow;
}
/**
 * Open model: iterations start at a rate whatever the target does. Exactly one of rate, stages and count.
 */
export interface ArrivalsLoad {
  /**
   * Open model.
   */
  type: 'arrivals';
  /**
   * A constant rate; needs for or during.
   */
  rate?: Rate;
  /**
   * How long a constant rate lasts. Default: the phases in during.
   */
  for?: Duration;
  /**
   * The rate over time, stage after stage.
   *
   * @minItems 1
   */
  stages?: RateStage[];
  /**
   * So many arrivals in all; needs within.
   */
  count?: number;
  /**
   * The time over which count is spread.
   */
  within?: Duration;
  during?: During;
  /**
   * Even distances, a Poisson process (of exactly count arrivals where there is a count), or each at a random place within its own distance. Default: even.
   */
  spacing?: 'even' | 'poisson' | 'uniform';
  /**
   * Arrivals that come together. Default: 1.
   */
  burst?: number;
  threads?: ThreadsSetting;
  /**
   * shaping-timer: Throughput Shaping Timer. exact: the plan's own pacer. auto: the timer where it is accurate. Default: auto.
   */
  pacing?: 'auto' | 'shaping-timer' | 'exact';
  /**
   * Which JMeter thread group carries the load. Default: auto.
   */
  threadGroup?: 'auto' | 'thread-group' | 'concurrency' | 'arrivals' | 'free-form-arrivals' | 'open-model';
}
/**
 * A constant rate.
 */
export interface RateHold {
  /**
   * A constant rate.
   */
  type: 'hold';
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * How long.
   */
  for: Duration;
}
/**
 * A rate that changes evenly.
 */
export interface RateRamp {
  /**
   * A rate that changes evenly.
   */
  type: 'ramp';
  /**
   * Rate at the start.
   */
  from: Rate;
  /**
   * Rate at the end.
   */
  to: Rate;
  /**
   * How long.
   */
  for: Duration;
}
/**
 * A staircase of holds.
 */
export interface RateSteps {
  /**
   * A staircase.
   */
  type: 'steps';
  /**
   * First rate.
   */
  from: Rate;
  /**
   * Last rate.
   */
  to: Rate;
  /**
   * Height of a step.
   */
  step: Rate;
  /**
   * Length of a step.
   */
  every: Duration;
}
/**
 * Closed model: so many users, each with one iteration at a time. Exactly one of users and stages.
 */
export interface UsersLoad {
  /**
   * Closed model.
   */
  type: 'users';
  /**
   * A constant number of users; needs for, during, iterations, or data used once.
   */
  users?: number;
  /**
   * Time over which a constant number of users starts. Default: 0s.
   */
  rampUp?: Duration;
  /**
   * How long. Default: the phases in during, else until the work ends.
   */
  for?: Duration;
  /**
   * Iterations of each user. Default: until the time or the data ends.
   */
  iterations?: number;
  /**
   * Users over time, stage after stage.
   *
   * @minItems 1
   */
  stages?: UserStage[];
  during?: During;
  /**
   * Think time after each iteration. Default: none.
   */
  pause?: Duration;
  /**
   * Least time from the start of an iteration to the start of the next. Default: none.
   */
  pacing?: Duration;
  /**
   * Total rate of iteration starts over all users, so that users and rate vary independently. Default: as fast as the users go.
   */
  rate?: Rate;
  /**
   * Which JMeter thread group carries the load. Default: auto (a plain Thread Group; Ultimate for stages).
   */
  threadGroup?: 'auto' | 'thread-group' | 'concurrency' | 'ultimate';
}
/**
 * A constant number of users.
 */
export interface UserHold {
  /**
   * A constant number.
   */
  type: 'hold';
  /**
   * How many.
   */
  users: number;
  /**
   * How long.
   */
  for: Duration;
}
/**
 * A number of users that changes evenly.
 */
export interface UserRamp {
  /**
   * A number that changes evenly.
   */
  type: 'ramp';
  /**
   * Users at the start.
   */
  from: number;
  /**
   * Users at the end.
   */
  to: number;
  /**
   * How long.
   */
  for: Duration;
}
/**
 * A staircase of users.
 */
export interface UserSteps {
  /**
   * A staircase.
   */
  type: 'steps';
  /**
   * First number.
   */
  from: number;
  /**
   * Last number.
   */
  to: number;
  /**
   * Height of a step.
   */
  step: number;
  /**
   * Length of a step.
   */
  every: Duration;
}
/**
 * Finite work: one iteration for each row of a data set that is used once.
 */
export interface ItemsLoad {
  /**
   * Finite work.
   */
  type: 'items';
  /**
   * The data set; its use must be once.
   */
  data: Identifier;
  /**
   * Deadline for all of it.
   */
  within: Duration;
  /**
   * Items started per second. Default: as fast as the limits' safe rate, at least what the deadline needs.
   */
  rate?: Rate;
  threads?: ThreadsSetting;
  during?: During;
}
/**
 * What the arithmetic assumes; never asserted. Default: 200ms.
 */
export interface Assume {
  /**
   * Response time. Default: 200ms.
   */
  time?: Latency;
}
/**
 * What a good response is; asserted. Default: any 2xx.
 */
export interface Expect {
  /**
   * Accepted statuses. Default: any 2xx.
   *
   * @minItems 1
   *
   * Items: An HTTP status.
   */
  status?: number[];
  /**
   * JSON path to the text it must equal. Default: none.
   */
  json?: {
    /**
     * The expected value, as text.
     */
    [k: string]: string;
  };
  /**
   * Text the body must contain. Default: none.
   */
  contains?: string;
  /**
   * Longest accepted response time. Default: none.
   */
  time?: Duration;
}
/**
 * Variable name to where its value is found in the response. Default: none.
 */
export interface Save {
  [k: string]: SaveSource;
}
/**
 * A value in a JSON body.
 */
export interface JsonSource {
  /**
   * From a JSON body.
   */
  type: 'json';
  /**
   * JSON path, such as $.id.
   */
  path: string;
  whenMissing?: WhenMissing;
}
/**
 * A response header.
 */
export interface HeaderSource {
  /**
   * From a response header.
   */
  type: 'header';
  /**
   * Header name, any letter case.
   */
  name: string;
  whenMissing?: WhenMissing;
}
/**
 * The first group of a regular expression over the body.
 */
export interface RegexSource {
  /**
   * From the body, by regular expression.
   */
  type: 'regex';
  /**
   * A regular expression with one group.
   */
  pattern: string;
  whenMissing?: WhenMissing;
}
/**
 * An entry of payloads.
 */
export interface PayloadBody {
  /**
   * A named payload.
   */
  type: 'payload';
  /**
   * Its name.
   */
  payload: Identifier;
}
/**
 * An HTML form (application/x-www-form-urlencoded).
 */
export interface FormBody {
  /**
   * Form fields.
   */
  type: 'form';
  /**
   * Field name to value.
   */
  fields: {
    /**
     * The value; may hold ${references}.
     */
    [k: string]: string;
  };
}
/**
 * multipart/form-data; JMeter makes the boundary.
 */
export interface MultipartBody {
  /**
   * Several parts.
   */
  type: 'multipart';
  /**
   * Part name to part.
   */
  parts: {
    [k: string]: Part;
  };
}
/**
 * A text part.
 */
export interface TextPart {
  /**
   * A text part.
   */
  type: 'text';
  /**
   * The text; may hold ${references}.
   */
  text: string;
  /**
   * Media type of the part. Default: text/plain.
   */
  contentType?: string;
}
/**
 * A file part.
 */
export interface FilePart {
  /**
   * A file part.
   */
  type: 'file';
  file: RelativePath;
  /**
   * Media type of the part. Default: application/octet-stream.
   */
  contentType?: string;
}
/**
 * A file sent as it is.
 */
export interface FileBody {
  /**
   * A file as the whole body.
   */
  type: 'file';
  file: RelativePath;
  /**
   * Media type. Default: application/octet-stream.
   */
  contentType?: string;
}
/**
 * A text sent as it is.
 */
export interface TextBody {
  /**
   * A text as the whole body.
   */
  type: 'text';
  /**
   * The text; may hold ${references}.
   */
  text: string;
  /**
   * Media type. Default: text/plain;charset=UTF-8.
   */
  contentType?: string;
}
/**
 * An HTTP request. Exactly one of path and url.
 */
export interface HttpStep {
  /**
   * An HTTP request.
   */
  type: 'http';
  name: Label;
  method: Method;
  /**
   * Path below the target's base URL; may hold ${references}.
   */
  path?: string;
  /**
   * An absolute URL, usually a saved one: ${uploadUrl}.
   */
  url?: string;
  /**
   * Query parameters, encoded by JMeter. Default: none.
   */
  query?: {
    /**
     * The value; may hold ${references}.
     */
    [k: string]: string;
  };
  headers?: Headers;
  /**
   * A saved JSON object of headers to send as they are, as upload URLs demand; they replace the step's own. Default: none.
   */
  savedHeaders?: VariableName;
  auth?: StepAuth;
  /**
   * The request body. Default: none.
   */
  body?: Body;
  /**
   * Limits the request draws on. Default: none.
   */
  limits?: LimitNames;
  /**
   * A repeated request does no harm. Default: by method (POST and PATCH are not).
   */
  idempotent?: boolean;
  /**
   * Follow 3xx answers. Default: false, so that every request is a row.
   */
  followRedirects?: boolean;
  expect?: Expect;
  assume?: Assume;
  save?: Save;
  /**
   * The step's own policy. Default: the workload's.
   */
  retry?: Retry;
}
/**
 * Asks again and again until a job has reached a terminal state.
 */
export interface PollStep {
  /**
   * Poll until done.
   */
  type: 'poll';
  name: Label;
  /**
   * Path, or a saved absolute URL, of the job; may hold ${references}.
   */
  path: string;
  /**
   * Time between polls; a longer Retry-After of the answer wins, 200 and 202 included.
   */
  every: Duration;
  /**
   * After this the operation is given up as async_timeout.
   */
  deadline: Duration;
  /**
   * What the end looks like.
   */
  until: Terminal;
  headers?: Headers;
  auth?: StepAuth;
  /**
   * Limits each poll draws on. Default: none.
   */
  limits?: LimitNames;
  /**
   * What the arithmetic assumes. Default: 200ms a poll, done at half the deadline.
   */
  assume?: {
    /**
     * Response time of one poll. Default: 200ms.
     */
    time?: Latency;
    /**
     * Time until the job is done. Default: half the deadline.
     */
    done?: Duration;
  };
  save?: Save;
  /**
   * The step's own policy. Default: the workload's.
   */
  retry?: Retry;
}
/**
 * A JSON path and the values that end the polling.
 */
export interface Terminal {
  /**
   * JSON path of the state, such as $.status.
   */
  json: string;
  /**
   * States that mean success.
   *
   * @minItems 1
   *
   * Items: A state.
   */
  done: string[];
  /**
   * States that mean failure. Default: none.
   *
   * Items: A state.
   */
  failed?: string[];
}
/**
 * Opens the thread's WebSocket connection, unless it is open. A connection that is lost ends the turn of the loop (or the iteration); the next one opens it anew. Exactly one of path and url.
 */
export interface WebsocketOpenStep {
  /**
   * Open a WebSocket.
   */
  type: 'websocket-open';
  name: Label;
  /**
   * Path below the target's WebSocket URL; may hold ${references}.
   */
  path?: string;
  /**
   * An absolute URL, usually a saved one: ${connectUri}.
   */
  url?: string;
  headers?: Headers;
  auth?: StepAuth;
  /**
   * Limits the handshake draws on; a concurrency limit is held until the socket closes. Default: none.
   */
  limits?: LimitNames;
  assume?: Assume;
  /**
   * The step's own policy. Default: the workload's.
   */
  retry?: Retry;
}
/**
 * A text frame.
 */
export interface TextMessage {
  /**
   * A text.
   */
  type: 'text';
  /**
   * The text; may hold ${references}.
   */
  text: string;
}
/**
 * Writes one frame.
 */
export interface WebsocketWriteStep {
  /**
   * Write a frame.
   */
  type: 'websocket-write';
  name: Label;
  /**
   * What to write.
   */
  message: Message;
  /**
   * Limits the frame draws on. Default: none.
   */
  limits?: LimitNames;
}
/**
 * Waits for a frame. When none comes, the turn of the loop (or the iteration) ends, as what follows builds on it.
 */
export interface WebsocketReadStep {
  /**
   * Read a frame.
   */
  type: 'websocket-read';
  name: Label;
  /**
   * How long to wait. Default: the target's response timeout.
   */
  within?: Duration;
  /**
   * Frames without this text are passed over. Default: any frame.
   */
  contains?: string;
  /**
   * No frame in time is no failure, and the flow goes on. Default: false.
   */
  optional?: boolean;
  save?: Save;
  assume?: Assume;
}
/**
 * Writes a frame and waits for the answer.
 */
export interface WebsocketExchangeStep {
  /**
   * Write and read.
   */
  type: 'websocket-exchange';
  name: Label;
  /**
   * What to write.
   */
  message: Message;
  /**
   * How long to wait for the answer. Default: the target's response timeout.
   */
  within?: Duration;
  /**
   * Text the answer must contain. Default: none.
   */
  contains?: string;
  /**
   * Limits the exchange draws on. Default: none.
   */
  limits?: LimitNames;
  save?: Save;
  assume?: Assume;
}
/**
 * Sends a ping and waits for the pong; text frames that come before it are dropped.
 */
export interface WebsocketPingStep {
  /**
   * Ping and pong.
   */
  type: 'websocket-ping';
  name: Label;
  /**
   * How long to wait for the pong. Default: the target's response timeout.
   */
  within?: Duration;
  assume?: Assume;
}
/**
 * Closes the connection.
 */
export interface WebsocketCloseStep {
  /**
   * Close.
   */
  type: 'websocket-close';
  name: Label;
  /**
   * Close status. Default: 1000.
   */
  status?: number;
}
/**
 * Think time.
 */
export interface PauseStep {
  /**
   * Think time.
   */
  type: 'pause';
  /**
   * How long.
   */
  for: Duration;
  /**
   * Drawn evenly between for and for + spread. Default: none.
   */
  spread?: Duration;
}
/**
 * Repeats steps, so many times, or every so often for a while.
 */
export interface RepeatStep {
  /**
   * A loop.
   */
  type: 'repeat';
  /**
   * How many times; or for with every.
   */
  times?: number;
  /**
   * How long.
   */
  for?: Duration;
  /**
   * From one start to the next.
   */
  every?: Duration;
  flow: Flow;
}
/**
 * Does one of several flows, by weight.
 */
export interface ChooseStep {
  /**
   * One of several.
   */
  type: 'choose';
  /**
   * The candidates.
   *
   * @minItems 2
   */
  options: Option[];
}
/**
 * A candidate and its weight.
 */
export interface Option {
  /**
   * Its share is weight over the sum of weights.
   */
  weight: number;
  flow: Flow;
}
/**
 * Steps reported together as one transaction.
 */
export interface GroupStep {
  /**
   * A transaction.
   */
  type: 'group';
  name: Label;
  flow: Flow;
}
/**
 * The escape hatch: a Groovy script run as a JSR223 Sampler; its elapsed time is a row.
 */
export interface ScriptStep {
  /**
   * A Groovy script.
   */
  type: 'script';
  name: Label;
  file: RelativePath;
  assume?: Assume;
}
/**
 * Raises a workload's rate.
 */
export interface RateProbe {
  /**
   * Vary the rate.
   */
  type: 'rate';
  /**
   * Whose.
   */
  workload: Identifier;
  /**
   * First rate.
   */
  from: Rate;
  /**
   * Last rate.
   */
  to: Rate;
  /**
   * Step between rates before bisecting.
   */
  step: Rate;
  /**
   * How long each is held. Default: three windows of the longest limit, at least 60s.
   */
  hold?: Duration;
  /**
   * What counts as dirty, as an slo. Default: rejected > 1%.
   */
  stop?: string;
}
/**
 * Raises a workload's number of users or open sockets.
 */
export interface UsersProbe {
  /**
   * Vary the users, or the sockets they hold.
   */
  type: 'users' | 'sockets';
  /**
   * Whose.
   */
  workload: Identifier;
  /**
   * First number.
   */
  from: number;
  /**
   * Last number.
   */
  to: number;
  /**
   * Step between numbers before bisecting.
   */
  step: number;
  /**
   * How long each is held. Default: three windows of the longest limit, at least 60s.
   */
  hold?: Duration;
  /**
   * What counts as dirty, as an slo. Default: rejected > 1%.
   */
  stop?: string;
}
/**
 * Tries several values of a parameter that holds a duration.
 */
export interface GapProbe {
  /**
   * Vary a pause.
   */
  type: 'gap';
  /**
   * Which parameter.
   */
  parameter: Identifier;
  /**
   * What to try.
   *
   * @minItems 2
   */
  values: Duration[];
  /**
   * How long each is held. Default: three windows of the longest limit, at least 60s.
   */
  hold?: Duration;
  /**
   * What counts as dirty, as an slo. Default: rejected > 1%.
   */
  stop?: string;
}
export interface Mock {
  /**
   * Response time of the stand-in. Default: what the steps assume.
   */
  latency?: Latency;
  /**
   * Response time of a 429. Default: 5ms.
   */
  rejectLatency?: Duration;
  /**
   * True limits where they differ from the spec's. Default: the spec's.
   */
  limits?: {
    [k: string]: Limit;
  };
  /**
   * How a rejection says when to come back. seconds, http-date: Retry-After. http-date-past: a date that is over. none: not at all. zero: Retry-After: 0. garbage: a Retry-After that is neither. twice: two of them, the second a second longer. lower-case: retry-after. random: 1 to 30 seconds, whatever the window says. reset-epoch: X-RateLimit-Reset only. draft: the RateLimit header of the IETF draft only. Default: seconds.
   */
  retryAfter?:
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
  /**
   * The same Retry-After on every 429, in whole seconds, whatever the window says. Default: the rest of the window.
   */
  constantRetryAfter?: Duration;
  /**
   * How the API refuses what is beyond a limit. Default: a 429 as the profile has it, else a plain one.
   */
  rejection?: Rejection;
  /**
   * How the token endpoint refuses what is beyond a limit. Default: as the profile's login does, else a plain 429.
   */
  tokenRejection?: Rejection;
  /**
   * Values that may come only once: a second request with one is answered 400 and counted. Default: none.
   */
  unique?: Unique[];
  /**
   * What goes wrong, and when. Default: nothing.
   */
  faults?: Fault[];
  /**
   * Above this many requests in flight, times grow in proportion. Default: none.
   */
  knee?: {
    /**
     * Requests in flight at the knee.
     */
    concurrency: number;
  };
  /**
   * How long a submitted job takes until its poll says done. Default: what the polls assume.
   */
  jobTime?: Duration;
  /**
   * Seed of its random numbers. Default: 1.
   */
  seed?: number;
}
/**
 * Shape of a rejection; {seconds}, {allow} and {used} in its texts stand for the wait, the allowance and how much of it is used.
 */
export interface Rejection {
  /**
   * Status. Default: the target's own.
   */
  status?: 429 | 503 | 403 | 400;
  /**
   * Body; may be empty. Default: the target's own.
   */
  body?: string;
  /**
   * Media type of the body, in visible ASCII characters. Default: the target's own.
   */
  contentType?: string;
  /**
   * Header name to value, beside Retry-After. Default: the target's own.
   */
  headers?: {
    /**
     * The header's value.
     */
    [k: string]: string;
  };
}
/**
 * A value in a JSON body.
 */
export interface UniqueJson {
  /**
   * In the JSON body.
   */
  type: 'json';
  steps: UniqueSteps;
  /**
   * JSON path of names and indices, such as $.id.
   */
  path: string;
}
/**
 * A request header.
 */
export interface UniqueHeader {
  /**
   * In a header.
   */
  type: 'header';
  steps: UniqueSteps;
  /**
   * Header name, any letter case.
   */
  name: string;
}
/**
 * A part of the path.
 */
export interface UniquePathSegment {
  /**
   * Between two slashes of the path.
   */
  type: 'path-segment';
  steps: UniqueSteps;
  /**
   * Which one, from 1: in /users/u-7/shift u-7 is the second.
   */
  segment: number;
}
/**
 * Other response times.
 */
export interface LatencyFault {
  /**
   * Slower or faster answers.
   */
  type: 'latency';
  /**
   * The response time meanwhile; the time scale leaves it alone.
   */
  latency: Latency;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
  /**
   * Lasts for so many requests of its steps. Default: to the end.
   */
  requests?: number;
  /**
   * Which part of the requests it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps it hits; token stands for the token endpoint. Default: all steps, without the token endpoint.
   */
  steps?: FaultSteps;
}
/**
 * Another answer; the request draws on no limit and is not processed.
 */
export interface StatusFault {
  /**
   * An error instead of the answer.
   */
  type: 'status';
  /**
   * Status of the answer, such as 503.
   */
  status: number;
  /**
   * Body. Default: an error in the shape of the target's own.
   */
  body?: string;
  /**
   * Media type of the body, in visible ASCII characters. Default: application/json.
   */
  contentType?: string;
  /**
   * The wait it tells, in whole seconds, in the form of mock.retryAfter; none: no such header. Default: none.
   */
  retryAfter?: string;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
  /**
   * Lasts for so many requests of its steps. Default: to the end.
   */
  requests?: number;
  /**
   * Which part of the requests it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps it hits; token stands for the token endpoint. Default: all steps, without the token endpoint.
   */
  steps?: FaultSteps;
}
/**
 * The connection is reset instead of an answer.
 */
export interface ResetFault {
  /**
   * A reset connection.
   */
  type: 'reset';
  /**
   * true: only after the work was done, when its answer was due. false: at once, nothing is done. Default: false.
   */
  processed?: boolean;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
  /**
   * Lasts for so many requests of its steps. Default: to the end.
   */
  requests?: number;
  /**
   * Which part of the requests it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps it hits; token stands for the token endpoint. Default: all steps, without the token endpoint.
   */
  steps?: FaultSteps;
}
/**
 * Status and headers come in time, the body piece by piece.
 */
export interface SlowBodyFault {
  /**
   * A trickling body.
   */
  type: 'slow-body';
  /**
   * From the headers to the end of the body; the time scale leaves it alone.
   */
  over: Duration;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
  /**
   * Lasts for so many requests of its steps. Default: to the end.
   */
  requests?: number;
  /**
   * Which part of the requests it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps it hits; token stands for the token endpoint. Default: all steps, without the token endpoint.
   */
  steps?: FaultSteps;
}
/**
 * The target is dead: connections are reset, nothing listens. It comes back on the same ports.
 */
export interface DownFault {
  /**
   * A dead target.
   */
  type: 'down';
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long; follows the time scale.
   */
  for: Duration;
}
/**
 * All tokens issued so far are refused (401) from then on.
 */
export interface RevokeTokensFault {
  /**
   * Tokens lose their validity.
   */
  type: 'revoke-tokens';
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
}
/**
 * Open sockets are closed, once.
 */
export interface CloseSocketsFault {
  /**
   * The server closes sockets.
   */
  type: 'close-sockets';
  /**
   * Close status; 1006: cut off without a close frame.
   */
  code: number;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * Which part of the open sockets it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps have opened the sockets. Default: all.
   */
  steps?: FaultSteps;
}
/**
 * The server sends pings on open sockets.
 */
export interface PingFault {
  /**
   * Server pings.
   */
  type: 'ping';
  /**
   * Time between two pings on a socket; follows the time scale.
   */
  every: Duration;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
  /**
   * Which part of the open sockets it hits, drawn by the seed. Default: 1.
   */
  share?: number;
  /**
   * Which steps have opened the sockets. Default: all.
   */
  steps?: FaultSteps;
}
/**
 * A token has only so many sockets: one more closes its oldest.
 */
export interface MaxSocketsFault {
  /**
   * Channel eviction.
   */
  type: 'max-sockets';
  /**
   * Open sockets of one token; sockets opened without a token count together.
   */
  perToken: number;
  /**
   * Close status; 1006: cut off without a close frame.
   */
  code: number;
  /**
   * When it begins, after the first request was seen; follows the time scale. Default: from the start.
   */
  at?: Duration;
  /**
   * Begins when so many requests (socket openings too, token calls not) have been answered. Default: from the start.
   */
  afterRequests?: number;
  /**
   * How long it lasts; follows the time scale. Default: to the end.
   */
  for?: Duration;
}
export interface Engine {
  /**
   * JMeter version. Default: 5.6.3.
   */
  jmeter?: string;
}
