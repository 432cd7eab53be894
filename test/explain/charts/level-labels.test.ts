import { expect } from 'chai';
import { labelLevels } from '../../../src/explain/charts/level-labels.ts';

/** Where the labels of levels at such values stand, from the top of a plot of 200 pixels up to 10. */
const places = (...values: readonly number[]) =>
  labelLevels(
    values.map((value) => ({ label: `${value}`, value, kind: 'limit' })),
    10,
    200,
  ).map(({ value, shift }) => 200 * (1 - value / 10) + shift);

describe('labels of levels', () => {
  const tables = [
    { name: 'beside their lines', values: [5, 4], want: [100, 120] },
    { name: 'apart where the lines are close', values: [5, 4.75], want: [95, 110] },
    { name: 'one alone', values: [5], want: [100] },
    { name: 'above the axis', values: [0], want: [198] },
    { name: 'above the axis, the lower one alone', values: [5, 0], want: [100, 198] },
    { name: 'above the axis and apart', values: [0.1, 0.05], want: [183, 198] },
    { name: 'none', values: [], want: [] },
  ];
  for (const { name, values, want } of tables) {
    it(`stand ${name}`, () => {
      for (const [index, place] of places(...values).entries())
        expect(place).to.be.closeTo(want[index] ?? Number.NaN, 1e-9);
      expect(places(...values)).to.have.length(want.length);
    });
  }
});
