import { expect } from 'chai';
import { duration, percent } from '../../src/explain/in-words.ts';
import { sayable } from '../../src/explain/remedies/knob.ts';

const day = 86_400;

describe('figures in words', () => {
  const shares: readonly [share: number, text: string][] = [
    [0, '0 %'],
    [0.00008, '0.008 %'],
    [0.000000005, '0.0000005 %'],
    [0.004, '0.4 %'],
    [0.123, '12 %'],
    [1, '100 %'],
    [200_000, '20,000,000 %'],
  ];
  for (const [share, text] of shares) {
    it(`the share ${share} is ${text}`, () => {
      expect(percent(share)).to.equal(text);
    });
  }

  const durations: readonly [seconds: number, text: string][] = [
    [0, '0 s'],
    [0.0004, '0.0004 s'],
    [119.5, '120 s'],
    [300, '5 min'],
    [4200, '1 h 10 min'],
    [95 * 3600, '95 h'],
    [96 * 3600, '4 days'],
    [30 * day, '30 days'],
    [30 * day + 4 * 3600, '30 days 4 h'],
    [30 * day - 1, '30 days'],
    [20_000 * day, '20,000 days'],
  ];
  for (const [seconds, text] of durations) {
    it(`${seconds} s are ${text}`, () => {
      expect(duration(seconds)).to.equal(text);
    });
  }

  it('says what was tried: a remedy is rounded up to what its words say', () => {
    expect([0.5, 3601, 95.9 * 3600, 5 * day + 1].map(sayable)).to.deep.equal([0.5, 3660, 345_240, 5 * day + 3600]);
  });
});
