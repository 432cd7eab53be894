/** What a limiter says about itself, for response headers and the status page. */
export type LimiterUse = {
  /** Permits of the current window (bucket, in flight) that are gone. */
  readonly used: number;
  readonly allow: number;
  /** Seconds until the count starts anew or the bucket is full; 0 for concurrency. */
  readonly resetSeconds: number;
};

/**
 * A limiter is a state machine with an explicit clock: `nowSeconds` never goes back.
 * Asking and taking are two calls, so that several limiters can be asked before any of them is drawn on.
 */
export type Limiter = {
  /** Seconds until a permit may be free; 0 when one is free now. */
  readonly waitSeconds: (nowSeconds: number) => number;
  /** Takes the permit that `waitSeconds` found at the same moment. */
  readonly take: (nowSeconds: number) => void;
  /** Gives a permit back; only concurrency limiters notice. */
  readonly release: () => void;
  readonly use: (nowSeconds: number) => LimiterUse;
};

/** Sums of binary fractions (of seconds, of permits) miss their mark by less than this. */
export const clockSlackSeconds = 1e-9;

/** Whole permits gone; a share that others use may be a fraction. */
export const usedOf = (permits: number, allow: number): number =>
  Math.min(allow, Math.ceil(permits - clockSlackSeconds));
