import { expect } from 'chai';
import fc from 'fast-check';
import { cumulative } from '../../../src/capacity/demand/cumulative.ts';
import { evenly } from '../../../src/capacity/demand/flow.ts';
import { mostWaiting, served } from '../../../src/capacity/demand/served.ts';
import { cutAt, rateAt, type Spans, sumOf, totalOf } from '../../../src/capacity/demand/spans.ts';
import { peakBacklog } from '../../../src/capacity/rate-profile.ts';
import { curve, profile, spansOf } from './random-rates.ts';

const rateOf = (spans: Spans, seconds: number): number =>
  spans.reduce(
    (sum, span) => (seconds >= span.startSeconds && seconds < span.endSeconds ? sum + rateAt(span, seconds) : sum),
    0,
  );

describe('rates over time', () => {
  it('sum to the sum of the rates at every moment, and to the sum of the totals', () => {
    fc.assert(
      fc.property(
        fc.array(curve, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (curves, at) => {
          const sum = sumOf(curves);
          expect(rateOf(sum, at)).to.be.closeTo(
            curves.reduce((all, spans) => all + rateOf(spans, at), 0),
            1e-6,
          );
          expect(totalOf(sum)).to.be.closeTo(
            curves.reduce((all, spans) => all + totalOf(spans), 0),
            1e-6,
          );
        },
      ),
    );
  });

  it('do not overlap in a sum, whatever did before', () => {
    fc.assert(
      fc.property(fc.array(curve, { maxLength: 5 }), (curves) => {
        const sum = sumOf(curves);
        for (const [index, span] of sum.entries())
          if (index > 0) expect(span.startSeconds).to.be.at.least(sum[index - 1]?.endSeconds ?? 0);
      }),
    );
  });

  it('have a count that their moments invert', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (spans, share) => {
        const arrived = cumulative({ spans, jumps: [] });
        const wanted = arrived.total * share;
        fc.pre(wanted > 1e-6);
        expect(arrived.countBy(arrived.momentOf(wanted) ?? -1)).to.be.closeTo(wanted, 1e-6 * Math.max(1, wanted));
      }),
    );
  });

  it('keep their count when they are spaced evenly', () => {
    fc.assert(
      fc.property(curve, (spans) => {
        fc.pre(totalOf(spans) > 1);
        const { total } = cumulative(evenly(spans));
        expect(total).to.be.closeTo(Math.ceil(totalOf(spans) - 1e-6), 1e-5);
      }),
    );
  });

  it('leave a queue as they came, at most at its rate, and wait as the profile arithmetic says', () => {
    fc.assert(
      fc.property(profile, fc.double({ min: 0.5, max: 20, noNaN: true }), (spans, perSecond) => {
        const flow = { spans: spansOf(spans), jumps: [] };
        const out = served(flow, perSecond);
        expect(totalOf(out)).to.be.closeTo(totalOf(flow.spans), 1e-5 * Math.max(1, totalOf(flow.spans)));
        for (const { fromPerSecond, toPerSecond } of out)
          expect(Math.max(fromPerSecond, toPerSecond)).to.be.at.most(perSecond * (1 + 1e-9));
        expect(mostWaiting(flow, perSecond)).to.be.closeTo(
          peakBacklog(spans, perSecond),
          1e-5 * Math.max(1, totalOf(out)),
        );
      }),
    );
  });

  it('are cut where they are cut', () => {
    const ramp = [{ startSeconds: 10, endSeconds: 20, fromPerSecond: 0, toPerSecond: 10 }];
    expect(cutAt(ramp, 15)).to.deep.equal([{ startSeconds: 10, endSeconds: 15, fromPerSecond: 0, toPerSecond: 5 }]);
    expect(cutAt(ramp, 10)).to.deep.equal([]);
  });
});
