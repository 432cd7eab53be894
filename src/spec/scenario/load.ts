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
