/** A stretch of time in which a rate changes evenly. Seconds count from the start of the run. */
export type TimedSpan = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly fromPerSecond: number;
  readonly toPerSecond: number;
};

/** A stretch of time in which a number of things at a time changes evenly. */
export type LevelSpan = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly from: number;
  readonly to: number;
};

/** What one source has in flight over time; spans follow each other without overlap, gaps are zero. */
export type HeldCurve = {
  /** A workload's name. */
  readonly source: string;
  readonly spans: readonly LevelSpan[];
};

/** What one source asks of a limit over time; spans follow each other without overlap, gaps are zero. */
export type DemandCurve = {
  /** A workload's name, or a word for what is no workload. */
  readonly source: string;
  readonly kind: 'workload' | 'token-calls' | 'background';
  readonly spans: readonly TimedSpan[];
};
