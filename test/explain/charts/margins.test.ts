import { expect } from 'chai';
import type { Chart } from '../../../src/explain/charts/chart.ts';
import { decimalsOf, labelExtent, legendGrid, marginsOf, rateAxis } from '../../../src/explain/charts/margins.ts';
import { pixelsOf } from '../../../src/explain/text-width.ts';

/** A chart of one source up to such a rate. */
const upTo = (rate: number, name = 'work', label = 'limit 5/s'): Chart => ({
  ...{ title: 'title', subtitle: 'subtitle', quantity: 'draws per second', endSeconds: 60, moments: [] },
  layers: [{ name, edges: [0, 60].map((seconds) => ({ seconds, bottom: 0, top: rate })) }],
  levels: [{ label, value: 0, kind: 'limit' }],
});

describe('margins of charts', () => {
  const axes: readonly (readonly [rate: number, longest: string])[] = [
    [4, '4'],
    [10_000, '10,000'],
    [1_000_000, '1,000,000'],
    [100_000_000, '100,000,000'],
    [0.00002, '0.000020'],
    [0.3, '0.3'],
  ];
  for (const [rate, longest] of axes) {
    it(`leave room for ${longest} and the title of the axis`, () => {
      const axis = rateAxis(upTo(rate));
      expect(labelExtent(axis)).to.be.at.least(pixelsOf(longest.replace(/0$/, ''), 11) + 7);
      // The title stands 8 pixels from the labels and is 15 high.
      expect(marginsOf([upTo(rate)]).left).to.be.at.least(labelExtent(axis) + 8 + 15);
    });
  }

  it('are the same for small charts, and shared with the largest', () => {
    expect(marginsOf([])).to.deep.equal({ left: 72, right: 140 });
    expect(marginsOf([upTo(4), upTo(2000)])).to.deep.equal({ left: 72, right: 140 });
    const large = marginsOf([upTo(100_000_000)]);
    expect(large.left).to.be.above(72);
    expect(marginsOf([upTo(4), upTo(100_000_000)])).to.deep.equal(large);
  });

  it('leave room for labels of levels and for the longest name of the legend', () => {
    const label = 'limit = safe 1,000,000,000/s';
    expect(marginsOf([upTo(4, 'work', label)]).right).to.be.at.least(pixelsOf(label, 12) + 6);
    expect(marginsOf([upTo(4, 'W'.repeat(64))]).right + 600).to.be.at.least(64 * 12 + 24);
  });

  const steps: readonly (readonly [rate: number, decimals: number])[] = [
    [100, 0],
    [5, 0],
    [1, 1],
    [0.004, 3],
    [5e-12, 12],
  ];
  for (const [rate, decimals] of steps) {
    it(`have ${decimals} digits after the point up to ${rate}`, () => {
      expect(decimalsOf(rateAxis(upTo(rate)))).to.equal(decimals);
    });
  }

  const names = (count: number, name: string) => Array.from({ length: count }, () => ({ name, edges: [] }));
  it('have as many columns of names as fit', () => {
    expect(legendGrid(names(2, 'admitted')).columns).to.equal(2);
    expect(legendGrid(names(6, 'workload-with-long-name')).columns).to.equal(2);
    expect(legendGrid(names(6, 'W'.repeat(64))).columns).to.equal(1);
    expect(legendGrid([]).columns).to.equal(1);
  });
});
