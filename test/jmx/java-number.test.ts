import { expect } from 'chai';
import fc from 'fast-check';
import { javaDouble, javaFloat } from '../../src/jmx/java-number.ts';
import { oracle } from '../support/oracle.ts';

describe('java numbers', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0.0'],
    [5, '5.0'],
    [-12.5, '-12.5'],
    [0.001, '0.001'],
    [0.00099, '9.9E-4'],
    [1e-4, '1.0E-4'],
    [9999999, '9999999.0'],
    [1e7, '1.0E7'],
    [1.5e8, '1.5E8'],
    [100 / 3, '33.333333333333336'],
    [1234.5678, '1234.5678'],
  ];
  for (const [value, want] of cases) it(`writes ${value} as ${want}`, () => expect(javaDouble(value)).to.equal(want));

  it('shortens floats to their own precision', () => {
    expect(javaFloat(0.1)).to.equal('0.1');
    expect(javaFloat(100 / 3)).to.equal('33.333332');
  });

  it('agrees with Java on doubles', async () => {
    const numbers = fc.sample(fc.tuple(fc.integer({ min: 0, max: 10 ** 8 }), fc.integer({ min: -9, max: 3 })), 500);
    const values = numbers.map(([digits, power]) => Number(`${digits}e${power}`));
    const want = await oracle.evaluate('values.collect { Double.toString(it as double) }', { values });
    expect(values.map(javaDouble)).to.deep.equal(want);
  });

  // Java before 19 writes more digits than needed for some floats beyond 10^4.
  it('agrees with Java on percentages', async () => {
    const values = Array.from({ length: 10_001 }, (_, hundredths) => hundredths / 100);
    const want = await oracle.evaluate('values.collect { Float.toString(it as float) }', { values });
    expect(values.map(javaFloat)).to.deep.equal(want);
  });
});
