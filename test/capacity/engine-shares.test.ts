import { expect } from 'chai';
import fc from 'fast-check';
import { evenShares, shareOut } from '../../src/capacity/engine-shares.ts';

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

describe('shares of engines', () => {
  it('sum exactly and differ by one at the most, for any number of engines', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 200 }), (total, engines) => {
        const shares = evenShares(total, engines);
        expect(shares).to.have.length(engines);
        expect(sum(shares)).to.equal(total);
        expect(Math.max(...shares) - Math.min(...shares)).to.be.at.most(1);
      }),
    );
  });

  it('sum exactly by weight, each less than one off its exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const shares = shareOut(total, weights);
          expect(sum(shares)).to.equal(total);
          for (const [index, share] of shares.entries())
            expect(Math.abs(share - (total * (weights[index] ?? 0)) / sum(weights))).to.be.below(1);
        },
      ),
    );
  });

  it('go to the largest remainders', () => {
    // 10 x 3/7 = 4.29, 10 x 2/7 = 2.86 twice: the two larger remainders get the two that are left.
    expect(shareOut(10, [3, 2, 2])).to.deep.equal([4, 3, 3]);
  });
});
