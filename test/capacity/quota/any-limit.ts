import fc from 'fast-check';
import type { Limit } from '../../../src/spec/scenario.ts';

const others = fc.constantFrom(0, 0, 0.05);
const window = {
  allow: fc.integer({ min: 2, max: 60 }),
  perSeconds: fc.integer({ min: 1, max: 20 }),
  backgroundPerSecond: others,
};

/** A limit on rates, small enough to be broken by a few requests; now and then others use some of it. */
export const anyLimit: fc.Arbitrary<Limit> = fc
  .oneof(
    fc.record({ type: fc.constant('fixed-window' as const), ...window }),
    fc.record({ type: fc.constant('sliding-window' as const), ...window }),
    fc.record({
      type: fc.constant('token-bucket' as const),
      ratePerSecond: fc.integer({ min: 1, max: 20 }),
      burst: fc.integer({ min: 1, max: 40 }),
      backgroundPerSecond: others,
    }),
  )
  .map((limit) => ({ name: 'quota', scope: 'org' as const, safety: 1, ...limit }));
