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
  /** From the start of the run to the workload's end; null when nothing bounds it. */
  readonly seconds: number | null;
  readonly threads: number;
  readonly threadsBecause: string;
  readonly mechanism: string;
  readonly mechanismBecause: string;
  /** One sentence that answers the question for this workload. */
  readonly answer: string;
};

/** A contradiction between what is asked and what is allowed. */
export type Conflict = {
  readonly kind: 'too-slow' | 'backlog' | 'queueing' | 'rejected' | 'shared';
  readonly workloads: readonly string[];
  readonly limit: string;
  readonly sentence: string;
  /** The question cannot be answered with yes while it stands. */
  readonly isFatal: boolean;
};

/** The answer to a capacity question by arithmetic alone; every number is that of the time scale. */
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
  readonly isFeasible: boolean;
};
