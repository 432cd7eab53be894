import fc from 'fast-check';
import type { Spans } from '../../../src/capacity/demand/spans.ts';
import type { RateSpan } from '../../../src/spec/scenario.ts';

const rate = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 30, noNaN: true }));

/** A profile of a few spans: holds, ramps, steps and pauses. */
export const profile: fc.Arbitrary<readonly RateSpan[]> = fc.array(
  fc.record({ fromPerSecond: rate, toPerSecond: rate, seconds: fc.integer({ min: 1, max: 30 }) }),
  { minLength: 1, maxLength: 5 },
);

/** The same as spans of the run, from 0 on. */
export function spansOf(spans: readonly RateSpan[]): Spans {
  let now = 0;
  return spans.map(({ seconds, fromPerSecond, toPerSecond }) => {
    const startSeconds = now;
    now += seconds;
    return { startSeconds, endSeconds: now, fromPerSecond, toPerSecond };
  });
}

export const curve: fc.Arbitrary<Spans> = profile.map(spansOf);
