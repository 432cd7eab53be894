import { expect } from 'chai';
import * as fc from 'fast-check';
import { emptyBucketShare, poissonTail } from '../../src/explain/random-arrivals.ts';
import { verdictOf } from '../../src/explain/verdict.ts';
import { explainLoads, offered, said } from './explain-loads.ts';

const none = { intent: 'resilience', retry: { policy: 'none' } };
const sliding = { q: { type: 'sliding-window', allow: 100, per: '10s', safety: 0.9 } };
const random = (rate: string) => ({ reads: { type: 'arrivals', rate, for: '5m', spacing: 'poisson' } });

describe('random arrivals', () => {
  it('go over a limit that their mean keeps', () => {
    // P(N > 100) of a Poisson count with mean 90 is 0.135.
    const explanation = explainLoads(sliding, random('9/s'), none);
    expect(said(explanation)).to.equal(
      'reads comes at random, and 9/s are only the average: 13 % of all spans of 10 s see more than the 100 that q allows, ' +
        'and what is beyond it is answered 429.',
    );
    expect(verdictOf(explanation).kind).to.equal('beyond');
    expect(offered(explanation)[0]).to.match(/^lower the rate of reads to 6(\.\d)?\/s$/);
  });

  it('are nothing to say of where gates even them out, or where they are few enough', () => {
    expect(explainLoads(sliding, random('9/s')).conflicts).to.deep.equal([]);
    expect(explainLoads(sliding, random('3/s'), none).conflicts).to.deep.equal([]);
  });

  it('have the tail of a Poisson count', () => {
    // 1 - 5 e^-2 and 1 - e^-1; tables give 0.1350 for 90 and 100.
    expect(poissonTail(2, 2)).to.be.closeTo(1 - 5 * Math.exp(-2), 1e-9);
    expect(poissonTail(1, 0)).to.be.closeTo(1 - Math.exp(-1), 1e-9);
    expect(poissonTail(90, 100)).to.be.closeTo(0.135, 0.003);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), fc.nat({ max: 6000 }), (mean, most) => {
        expect(poissonTail(mean, most)).to.be.within(0, 1);
        expect(poissonTail(mean, most + 1)).to.be.at.most(poissonTail(mean, most) + 1e-9);
      }),
    );
  });

  it('find a bucket empty by the root of e^t - 1 = (m / l) t', () => {
    // l = 1, m = (e - 1): t = 1.
    expect(emptyBucketShare(1, Math.E - 1, 5)).to.be.closeTo(Math.exp(-5), 1e-9);
    expect(emptyBucketShare(2, 1, 5)).to.equal(1);
  });
});
