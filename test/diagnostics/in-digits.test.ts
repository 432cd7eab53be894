import { expect } from 'chai';
import fc from 'fast-check';
import { inDays, inDigits } from '../../src/diagnostics/in-digits.ts';

const expected = (value: number, most: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: most });

describe('numbers in digits', () => {
  for (const value of [
    0, -0, 1, 999, 1000, -1234.5, 1.0005, -0.0004, 2_592_000, 1e15, 123_456_789_012_345_680, 9.9995,
  ]) {
    it(`${value} is ${expected(value, 3)}`, () => {
      expect(inDigits(value)).to.equal(expected(value, 3));
    });
  }

  it('are those of the locale, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.double({ min: -1e7, max: 1e7, noNaN: true })),
        fc.integer({ min: 0, max: 3 }),
        (value, most) => {
          // Beyond 2^53 the locale fills up with zeros, where digits are exact here.
          fc.pre(Math.abs(value) < 2 ** 53 / 1000);
          expect(inDigits(value, most)).to.equal(expected(value, most));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('become days where they are many', () => {
    expect([90, 86_400 * 45].map(inDays)).to.deep.equal(['90 s', '45 days']);
  });
});
