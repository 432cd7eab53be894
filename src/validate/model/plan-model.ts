import type { PlanElement, PositionOf } from './plan-element.ts';
import type { PlanVariables } from './plan-variables.ts';

/** How a thread group starts its work. */
export type ThreadGroupKind =
  | 'threads'
  | 'setUp'
  | 'tearDown'
  | 'concurrency'
  | 'ultimate'
  | 'stepping'
  | 'arrivals'
  | 'free-form'
  | 'open-model'
  | 'unknown';

/** A thread group that runs. Numbers are undefined where an expression decides them at run time. */
export type ThreadGroupModel = {
  readonly element: PlanElement;
  readonly kind: ThreadGroupKind;
  /** Most threads at a time, of one engine. */
  readonly threads: number | undefined;
  readonly rampSeconds: number | undefined;
  /** Length of the group by its scheduler or schedule; `Infinity` when it has none and so ends by its loops. */
  readonly durationSeconds: number | undefined;
  /** Iterations a thread runs; `Infinity` for "forever". */
  readonly loops: number | undefined;
  /** Asked iterations per second at the peak; of arrival-driven groups only. */
  readonly arrivalsPerSecond: number | undefined;
  /** Samplers that run, in file order. */
  readonly samplers: readonly SamplerModel[];
};

/** A sampler that runs, with all that JMeter applies to it; the scope rules are those of `TestCompiler`. */
export type SamplerModel = {
  readonly element: PlanElement;
  readonly threadGroup: ThreadGroupModel;
  /** Controllers around it inside the group, the innermost first. */
  readonly controllers: readonly PlanElement[];
  /** Runs of it in one iteration of the group by loop counts, once-only and weights above it; undefined when a condition decides. */
  readonly runsPerIteration: number | undefined;
  /** In the order in which JMeter runs them. */
  readonly timers: readonly PlanElement[];
  readonly preProcessors: readonly PlanElement[];
  readonly postProcessors: readonly PlanElement[];
  readonly assertions: readonly PlanElement[];
  /** Nearest first: of two defaults that say the same thing the first wins. */
  readonly configs: readonly PlanElement[];
  readonly listeners: readonly PlanElement[];
  /** Sum of the pauses of timers that wait a computable time, milliseconds, mean of random ones; undefined when one cannot be computed. */
  readonly pauseMillis: number | undefined;
};

/** A whole plan as the rules see it. */
export type PlanModel = {
  readonly positionOf: PositionOf;
  readonly roots: readonly PlanElement[];
  /** Every element in file order, what does not run too. */
  readonly all: readonly PlanElement[];
  /** Elements that run, in file order. */
  readonly running: readonly PlanElement[];
  readonly threadGroups: readonly ThreadGroupModel[];
  /** Samplers of all groups. */
  readonly samplers: readonly SamplerModel[];
  readonly variables: PlanVariables;
  readonly surroundings: Surroundings;
};

/** What a plan may be judged against besides itself. All optional: without it the rules that need it are silent. */
export type Surroundings = {
  /** Whether a file that the plan names exists beside it, and the start of its text (64 KiB); undefined when nobody looked. */
  readonly file?: (name: string) => FileFacts;
  /** Quotas that hold for the target, from a capacity spec (`--spec`). */
  readonly limits?: readonly KnownLimit[];
  /** The requests of that spec, so that those of the plan can be told apart by the quotas that they draw on. */
  readonly requests?: readonly KnownRequest[];
  /** Values of JMeter properties (`-J`, user.properties) that the plan will run with. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Version of JMeter that shall run the plan; without one, that which the file says it was saved by: `5.4.1`. */
  readonly jmeter?: string;
};

export type FileFacts =
  | { readonly found: false; readonly nearMiss?: string }
  | { readonly found: true; readonly bytes: number; readonly start: string };

/** A quota as rules with numbers need it. */
export type KnownLimit = {
  readonly name: string;
  /** `fixed-window`, `sliding-window`, `token-bucket` or `concurrency`. */
  readonly type: string;
  /** Whose requests are counted together: `token`, `client`, `user`, `org` or `ip`. */
  readonly scope: string;
  /** Requests per second that the quota admits in the long run; for concurrency the number in flight. */
  readonly admits: number;
  /** Requests that it admits at once when it is at rest: a window's allowance, a bucket's burst, the number in flight. */
  readonly atOnce: number;
  /** Length of its window; 0 for a quota without one. */
  readonly windowSeconds: number;
  /** The words of the spec: `300 per 60s per token`. */
  readonly text: string;
};

/** A request of a capacity spec: a step of a flow, or the call for a token. */
export type KnownRequest = {
  readonly name: string;
  /** `GET` and the like, `WEBSOCKET` for the opening of one, `FRAME` for what is sent or awaited on an open one. */
  readonly method: string;
  /** Path on the target, `*` for each value that is put in: `/orders/*`; undefined when the whole address is known at run time only. */
  readonly path: string | undefined;
  /** Names of the quotas that it draws on. */
  readonly limits: readonly string[];
  /** Median response time that the spec assumes, of a poll the time until it is done; undefined where it says none. */
  readonly seconds: number | undefined;
  /** Times that it is sent until it is done: 1, or the polls of a poll. */
  readonly times: number;
};
