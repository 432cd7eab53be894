import { expect } from 'chai';
import fc from 'fast-check';
import { resample } from '../../../src/explain/charts/resample.ts';

describe('resample', () => {
  const tables = [
    { name: 'the same columns', rates: [1, 2, 3], end: 3, columns: 3, want: [1, 2, 3] },
    { name: 'wider columns', rates: [1, 3, 5, 7], end: 4, columns: 2, want: [2, 6] },
    { name: 'narrower columns', rates: [4, 8], end: 2, columns: 4, want: [4, 4, 8, 8] },
    { name: 'columns that cut spans', rates: [3, 6, 9], end: 3, columns: 2, want: [4, 8] },
    { name: 'nothing behind the last span', rates: [2], end: 2, columns: 2, want: [2, 0] },
    { name: 'no spans', rates: [], end: 2, columns: 2, want: [0, 0] },
  ];
  for (const { name, rates, end, columns, want } of tables) {
    it(`gives ${name}`, () => expect(resample(rates, 1, end, columns)).to.deep.equal(want));
  }

  it('keeps the integral', () => {
    const rates = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });
    const span = fc.constantFrom(0.5, 1, 3);
    fc.assert(
      fc.property(rates, span, fc.integer({ min: 1, max: 80 }), (perSecond, spanSeconds, columns) => {
        const end = perSecond.length * spanSeconds;
        const sum = resample(perSecond, spanSeconds, end, columns).reduce((total, rate) => total + rate, 0);
        const want = perSecond.reduce((total, rate) => total + rate, 0) * spanSeconds;
        expect((sum * end) / columns).to.be.closeTo(want, 1e-6 * (1 + want));
      }),
    );
  });
});
