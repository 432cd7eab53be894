import { expect } from 'chai';
import fc from 'fast-check';
import { blockStarts } from '../../../src/capacity/demand/block-starts.ts';
import { cumulative } from '../../../src/capacity/demand/cumulative.ts';
import { type Flow, partsOf } from '../../../src/capacity/demand/flow.ts';
import type { UserBlock } from '../../../src/capacity/user-schedule.ts';

const block = (changes: Partial<UserBlock>): UserBlock => ({
  ...{ users: 100, delaySeconds: 0, startupSeconds: 60, holdSeconds: 0, shutdownSeconds: 0 },
  ...changes,
});
const rounds = (cycleSeconds: number, each: number | null = null) => ({
  ...{ cycleSeconds, each },
  apart: 50,
  blurSeconds: 0,
});

/** Whole starts in order, each part counted by itself. */
const momentsOf = (flow: Flow): readonly number[] =>
  partsOf(flow)
    .flatMap((part) => {
      const arrived = cumulative(part);
      return Array.from({ length: Math.floor(arrived.total + 1e-6) }, (_, start) => arrived.momentOf(start + 1) ?? -1);
    })
    .sort((a, b) => a - b);

describe('starts of users who go round', () => {
  // Users 0.6 s apart: number 61 is there at 36 s. At 55.2 s the first begins again, and until 60 s eight do: 0 ... 4.2 s.
  it('come as the users come, and a round later once more', () => {
    const moments = momentsOf(blockStarts(block({}), rounds(55.2)));
    expect(moments).to.have.length(108);
    expect(moments[60]).to.be.closeTo(36, 1e-9);
    expect(moments[107]).to.be.closeTo(55.2 + 7 * 0.6, 1e-9);
  });

  // 26 users 5/26 s apart, one iteration each: the last comes at 25 x 5/26 s, long before a cycle is over or after it.
  for (const cycle of [4.435, 30])
    it(`end with the last user who comes for one iteration of ${cycle} s`, () => {
      const moments = momentsOf(
        blockStarts(block({ users: 26, startupSeconds: 5, holdSeconds: 60 }), rounds(cycle, 1)),
      );
      expect(moments).to.have.length(26);
      expect(moments[25]).to.be.closeTo((25 * 5) / 26, 1e-9);
    });

  // Four users who all come at once and leave one by one from 10 s on, one in 2 s: 4 at 0, 4 at 9, then those after 10 + 2 u.
  it('grow fewer while users leave', () => {
    const leaving = block({ users: 4, startupSeconds: 0, holdSeconds: 10, shutdownSeconds: 8 });
    expect(momentsOf(blockStarts(leaving, rounds(9))).filter((moment) => moment < 13)).to.deep.equal([
      0, 0, 0, 0, 9, 9, 9, 9,
    ]);
    expect(momentsOf(blockStarts(leaving, rounds(13)))).to.deep.equal([0, 0, 0, 0, 13, 13]);
  });

  it('are those of each user for itself', () => {
    const span = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.record({
          users: fc.integer({ min: 1, max: 20 }),
          delaySeconds: span,
          startupSeconds: span,
          holdSeconds: span,
        }),
        fc.integer({ min: 3, max: 30 }),
        fc.option(fc.integer({ min: 1, max: 6 })),
        (given, tenths, each) => {
          // No two moments fall together.
          const cycle = tenths + Math.SQRT2;
          const flow = blockStarts(block(given), rounds(cycle, each));
          const { users, delaySeconds, startupSeconds, holdSeconds } = given;
          const want: number[] = [];
          for (let user = 0; user < users; user++)
            for (let round = 0; round < (each ?? 50); round++) {
              const after = (user * startupSeconds) / users + round * cycle;
              // Who does so many iterations stays as long as it takes, if the load lets it; the caller cuts it.
              if (after < startupSeconds + holdSeconds) want.push(delaySeconds + after);
            }
          const moments = momentsOf(flow);
          expect(moments).to.have.length(want.length);
          want.sort((a, b) => a - b);
          for (const [index, moment] of moments.entries()) expect(moment).to.be.closeTo(want[index] ?? -1, 1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });
});
