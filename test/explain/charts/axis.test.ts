import { expect } from 'chai';
import fc from 'fast-check';
import { axisTo, timeAxis } from '../../../src/explain/charts/axis.ts';

describe('axes', () => {
  const axes = [
    { largest: 5, most: 5, want: [0, 1, 2, 3, 4, 5] },
    { largest: 22.9, most: 5, want: [0, 5, 10, 15, 20, 25] },
    { largest: 0.6, most: 3, want: [0, 0.2, 0.4, 0.6] },
    { largest: 101, most: 4, want: [0, 50, 100, 150] },
    { largest: 0, most: 2, want: [0, 0.5] },
  ];
  for (const { largest, most, want } of axes) {
    it(`covers 0 to ${largest} in ${most} round steps at most`, () => {
      expect(axisTo(largest, most).ticks).to.deep.equal(want);
    });
  }

  it('covers any value, with no more steps than asked for', () => {
    const value = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 12 }), (largest, most) => {
        const { top, step, ticks } = axisTo(largest, most);
        expect(top).to.be.at.least(largest * (1 - 1e-8));
        expect(top - step).to.be.below(largest * (1 + 1e-8));
        expect(ticks.length).to.be.within(2, most + 1);
        expect(String(step)).to.match(/^(?:0\.0*)?[125]0*(?:e[-+]\d+)?$/);
      }),
    );
  });

  const times = [
    { endSeconds: 0.04, want: { unit: 's', unitSeconds: 1, ticks: [0, 0.01, 0.02, 0.03, 0.04] } },
    { endSeconds: 125, want: { unit: 's', unitSeconds: 1, ticks: [0, 50, 100] } },
    { endSeconds: 2100, want: { unit: 'min', unitSeconds: 60, ticks: [0, 10, 20, 30] } },
    { endSeconds: 86_400, want: { unit: 'h', unitSeconds: 3600, ticks: [0, 10, 20] } },
    { endSeconds: 315_360_000, want: { unit: 'd', unitSeconds: 86_400, ticks: [0, 1000, 2000, 3000] } },
  ];
  for (const { endSeconds, want } of times) {
    it(`has ticks within ${endSeconds} s, in ${want.unit}`, () => {
      expect(timeAxis(endSeconds, 4)).to.deep.equal(want);
    });
  }
});
