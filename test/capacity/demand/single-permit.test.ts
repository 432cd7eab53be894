import { expect } from 'chai';
import fc from 'fast-check';
import { cumulative } from '../../../src/capacity/demand/cumulative.ts';
import { evenly, type Flow } from '../../../src/capacity/demand/flow.ts';
import { beyondSinglePermit } from '../../../src/capacity/demand/single-permit.ts';
import { sumOf } from '../../../src/capacity/demand/spans.ts';
import { tokenBucket } from '../../../src/capacity/limiters/token-bucket.ts';
import { profile, spansOf } from './random-rates.ts';

const evenFlow = (fromPerSecond: number, toPerSecond: number, seconds: number): Flow =>
  evenly([{ startSeconds: 0, endSeconds: seconds, fromPerSecond, toPerSecond }]);

/** What the stand-in's own limiter rejects of every draw of a flow. */
function rejectedOf(flow: Flow, ratePerSecond: number): number {
  const arrived = cumulative(flow);
  const limiter = tokenBucket({ ratePerSecond, burst: 1 });
  let rejected = 0;
  for (let draw = 1; draw <= Math.floor(arrived.total + 1e-6); draw++) {
    const moment = arrived.momentOf(draw) as number;
    if (limiter.waitSeconds(moment) > 0) rejected++;
    else limiter.take(moment);
  }
  return rejected;
}

describe('what is beyond a single permit', () => {
  const jump = (seconds: number, amount: number): Flow => ({ spans: [], jumps: [{ seconds, amount }] });
  const cases: readonly [text: string, flow: Flow, drainPerSecond: number, want: number][] = [
    ['nothing', { spans: [], jumps: [] }, 5, 0],
    ['draws as fast as the permit is back', evenFlow(5, 5, 60), 5, 0],
    ['slower draws', evenFlow(4, 4, 60), 5, 0],
    ['a little more than it gives: every other', evenFlow(5.5, 5.5, 60), 5, 165],
    ['twice as much: every other', evenFlow(10, 10, 60), 5, 300],
    ['2.5 times as much: two of three', evenFlow(12.5, 12.5, 60), 5, 500],
    ['five who come at once', jump(0, 5), 5, 4],
    ['five who come at once, twice', { spans: [], jumps: [...jump(0, 5).jumps, ...jump(1, 5).jumps] }, 5, 8],
    ['a permit that never comes back', evenFlow(10, 10, 6), 0, 59],
    ['a permit that others take as it comes back', evenFlow(10, 10, 6), -1, 59],
    ['a month of a million draws per second', evenFlow(1e6, 1e6, 2_592_000), 1000, 2_592_000 * 999_000],
  ];
  for (const [text, flow, drainPerSecond, want] of cases) {
    it(`of ${text} is ${want}`, () => {
      expect(beyondSinglePermit(cumulative(flow), drainPerSecond)).to.be.closeTo(want, want * 1e-9 + 1);
    });
  }

  it('is what the limiter counts draw by draw', () => {
    fc.assert(
      fc.property(profile, fc.constantFrom(0.3, 1, 2.5, 7), fc.integer({ min: 0, max: 4 }), (spans, rate, amount) => {
        const even = evenly(sumOf([spansOf(spans)]));
        const flow = amount === 0 ? even : { ...even, jumps: [...even.jumps, { seconds: 3, amount }] };
        const said = beyondSinglePermit(cumulative(flow), rate);
        // Where one decision falls on the very moment, all that follow are moved by it until the rate changes.
        const near = [1 - 1e-7, 1, 1 + 1e-7].map((factor) => rejectedOf(flow, rate * factor));
        expect(said).to.be.within(Math.min(...near) - 1, Math.max(...near) + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is near the truth on a ramp too long to look at each draw', () => {
    const flow = evenFlow(0, 100, 40_000);
    expect(beyondSinglePermit(cumulative(flow), 10)).to.be.closeTo(rejectedOf(flow, 10), 2_000);
  });
});
