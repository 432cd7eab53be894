import type { Forecast } from '../capacity/forecast/forecast.ts';
import type { DemandCurve, HeldCurve, TimedSpan } from '../capacity/timed-span.ts';
import type { LimitScope } from '../spec/scenario.ts';

/** What a limit allows, and what the workloads ask of it. Rates are draws per second; a concurrency limit counts draws in flight. */
export type LimitExplanation = {
  readonly name: string;
  readonly scope: LimitScope;
  /** Such as `300 per 60 s`. */
  readonly statement: string;
  readonly unit: 'per-second' | 'in-flight';
  readonly ceiling: number;
  /** What is left of the ceiling after others' use and the safety share. */
  readonly safe: number;
  readonly asked: number;
  /** asked / ceiling and asked / safe, as ratios. */
  readonly utilisation: number;
  readonly utilisationOfSafe: number;
  /** Draws per second over time, what others use included: by source, and all together. Empty for a concurrency limit. */
  readonly curves: readonly DemandCurve[];
  readonly total: readonly TimedSpan[];
  /** Requests or sockets that hold a permit over time, by workload, at the assumed median; empty for a limit that is a rate. */
  readonly inFlight: readonly HeldCurve[];
  /** Integral of `total`; null for a concurrency limit. */
  readonly drawsInAll: number | null;
  /** Moment of the first 429 if everything asked were sent as it is asked; null when none comes. */
  readonly firstRejectionSeconds: number | null;
};

export type WorkloadExplanation = {
  readonly name: string;
  /** The load in words. */
  readonly asked: string;
  /** Iterations per second at the peak. */
  readonly askedPerSecond: number;
  /** Iterations per second that the plan will start. */
  readonly startedPerSecond: number;
  /** null when only time bounds them. */
  readonly iterations: number | null;
  readonly requests: number | null;
  /** From the start of the run to the workload's end. */
  readonly seconds: number;
  readonly threads: number;
  readonly threadsBecause: string;
  readonly mechanism: string;
  readonly mechanismBecause: string;
  /** Little's law at the assumed median and 95th percentile, waiting at gates included. */
  readonly threadsAtP50: number;
  readonly threadsAtP95: number;
  /** Sockets open at once at the most; null for a workload without sockets. */
  readonly sockets: number | null;
  /** One sentence that answers the question for this workload. */
  readonly answer: string;
};

/** A contradiction between what is asked and what is allowed. */
export type Conflict = {
  readonly kind: 'too-slow' | 'backlog' | 'queueing' | 'rejected' | 'shared' | 'sockets';
  readonly workloads: readonly string[];
  /** null when none is to blame: finite work that the spec itself paces too slowly, and sockets. */
  readonly limit: string | null;
  readonly sentence: string;
  /** Changes that solve it, the smallest of each kind; each has been checked by the same arithmetic. */
  readonly remedies: readonly Remedy[];
  /** The question cannot be answered with yes while it stands. */
  readonly isFatal: boolean;
};

/** The smallest change of one kind that solves a conflict: `lower the rate of publish to 3.9/s`. */
export type Remedy = {
  readonly kind: 'rate' | 'deadline' | 'users' | 'pause' | 'tokens' | 'split';
  readonly sentence: string;
};

/** What the load generator needs. */
export type GeneratorBudget = {
  readonly threads: number;
  /** Connections at once; each needs a local port. */
  readonly connections: number;
  /** Threads of each of n engines, n = 1, 2 and so on; the shares sum exactly. */
  readonly engines: readonly { readonly engines: number; readonly threads: readonly number[] }[];
};

/** WebSockets of all workloads at the worst moment. */
export type SocketBudget = {
  readonly open: number;
  /** Tokens that share them evenly. */
  readonly identities: number;
  /** open / identities, rounded up. */
  readonly perIdentity: number;
  /** What the vendor allows to one identity; null where the profile says nothing, or there is none. */
  readonly allowedPerIdentity: number | null;
};

/**
 * The answer to a capacity question: arithmetic, and a simulation where one was asked for; every number is that of the
 * time scale.
 */
export type Explanation = {
  readonly name: string;
  readonly variant: string | null;
  readonly description: string;
  readonly intent: 'respect' | 'probe' | 'resilience';
  readonly target: string;
  readonly timeScale: number;
  readonly limits: readonly LimitExplanation[];
  readonly workloads: readonly WorkloadExplanation[];
  readonly conflicts: readonly Conflict[];
  readonly generator: GeneratorBudget;
  /** null when no workload opens WebSockets. */
  readonly sockets: SocketBudget | null;
  /** null when it was not asked for. */
  readonly forecast: Forecast | null;
  readonly isFeasible: boolean;
};
