import { expect } from 'chai';
import { number } from '../../src/capacity/size-workload.ts';

describe('a number in a text', () => {
  const cases: readonly [value: number, text: string][] = [
    [0, '0'],
    [-0, '0'],
    [1e-17, '0'],
    [0.000001, '0.000001'],
    [0.00000314, '0.0000031'],
    [0.0004, '0.0004'],
    [0.00041666, '0.00042'],
    [0.000999, '0.001'],
    [0.001, '0.001'],
    [0.00999, '0.01'],
    [0.01, '0.01'],
    [0.0123, '0.012'],
    [0.5, '0.5'],
    [1 / 3, '0.333'],
    [9.9994, '9.999'],
    [12.34, '12.3'],
    [123.4, '123'],
    [999.4, '999'],
    [999.6, '1,000'],
    [9999.4, '9,999'],
    [10_000, '10,000'],
    [1_000_000, '1,000,000'],
    [-0.0004, '-0.0004'],
    [-2.5, '-2.5'],
    [Number.POSITIVE_INFINITY, 'unlimited'],
  ];
  for (const [value, text] of cases) {
    it(`${value} is ${text}`, () => {
      expect(number(value)).to.equal(text);
    });
  }
});
