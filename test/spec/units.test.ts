import { expect } from 'chai';
import { readDuration } from '../../src/spec/units/duration.ts';
import { readRate } from '../../src/spec/units/rate.ts';
import { readSize } from '../../src/spec/units/size.ts';

describe('units', () => {
  const durations: readonly [string, number | 'form' | 'order'][] = [
    ['180ms', 0.18],
    ['2s', 2],
    ['1m30s', 90],
    ['1.5h', 5400],
    ['1h2m3s4ms', 3723.004],
    ['0s', 0],
    ['0.5ms', 0.0005],
    ['30s1m', 'order'],
    ['1s1s', 'order'],
    ['1ms1s', 'order'],
    ['', 'form'],
    ['5', 'form'],
    ['5 s', 'form'],
    ['-5s', 'form'],
    ['5min', 'form'],
    ['.5s', 'form'],
    ['5.s', 'form'],
    ['1e3s', 'form'],
    ['5S', 'form'],
  ];
  for (const [text, want] of durations) {
    it(`reads the duration ${JSON.stringify(text)} as ${want}`, () => {
      expect(readDuration(text)).to.deep.equal(typeof want === 'number' ? { seconds: want } : { problem: want });
    });
  }

  const rates: readonly [string, number | undefined][] = [
    ['5/s', 5],
    ['300/min', 5],
    ['1000/h', 1000 / 3600],
    ['4.5/s', 4.5],
    ['0/s', 0],
    ['5', undefined],
    ['5/m', undefined],
    ['5 /s', undefined],
    ['-5/s', undefined],
    ['5rps', undefined],
  ];
  for (const [text, want] of rates) {
    it(`reads the rate ${JSON.stringify(text)} as ${want}`, () => {
      expect(readRate(text)).to.equal(want);
    });
  }

  const sizes: readonly [string, number | undefined][] = [
    ['512B', 512],
    ['1kB', 1000],
    ['256KiB', 262_144],
    ['1.5MB', 1_500_000],
    ['2MiB', 2_097_152],
    ['1KB', undefined],
    ['1', undefined],
    ['1 MB', undefined],
  ];
  for (const [text, want] of sizes) {
    it(`reads the size ${JSON.stringify(text)} as ${want}`, () => {
      expect(readSize(text)).to.equal(want);
    });
  }
});
