import type { Load, RateSpan } from '../../src/spec/scenario.ts';

export type Arrivals = Extract<Load, { type: 'arrivals' }>;

/** Arrivals by a profile, at even distances from the beginning of the run, with nothing else said. */
export const arrivalsLoad = (profile: readonly RateSpan[], changes: Partial<Arrivals> = {}): Arrivals => ({
  type: 'arrivals',
  profile,
  count: null,
  startSeconds: 0,
  spacing: 'even',
  burst: 1,
  threads: null,
  pacing: 'auto',
  threadGroup: 'auto',
  ...changes,
});
