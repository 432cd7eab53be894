import { expect } from 'chai';
import type { HeldCurve } from '../../../src/capacity/timed-span.ts';
import { stackCurves } from '../../../src/explain/charts/stack-curves.ts';

type Span = readonly [start: number, end: number, from: number, to: number];

const curve = (source: string, ...spans: readonly Span[]): HeldCurve => ({
  source,
  spans: spans.map(([startSeconds, endSeconds, from, to]) => ({ startSeconds, endSeconds, from, to })),
});

/** Layers as name and `seconds: bottom-top` for each edge. */
const inShort = (curves: readonly HeldCurve[], endSeconds: number) =>
  stackCurves(curves, endSeconds).map(({ name, edges }) => [
    name,
    ...edges.map(({ seconds, bottom, top }) => `${seconds}: ${bottom}-${top}`),
  ]);

describe('stackCurves', () => {
  it('puts curves on top of each other, with an edge on either side of a jump', () => {
    expect(inShort([curve('a', [0, 10, 2, 2]), curve('b', [5, 10, 1, 1])], 20)).to.deep.equal([
      ['a', '0: 0-2', '5: 0-2', '5: 0-2', '10: 0-2', '10: 0-0', '20: 0-0'],
      ['b', '0: 2-2', '5: 2-2', '5: 2-3', '10: 2-3', '10: 0-0', '20: 0-0'],
    ]);
  });

  it('follows ramps, gaps and an end in infinity', () => {
    const ramp = curve('ramp', [0, 10, 0, 10], [20, Number.POSITIVE_INFINITY, 3, 3]);
    expect(inShort([ramp, curve('flat', [0, 5, 1, 1])], 30)).to.deep.equal([
      ['ramp', '0: 0-0', '5: 0-5', '5: 0-5', '10: 0-10', '10: 0-0', '20: 0-0', '20: 0-3', '30: 0-3'],
      ['flat', '0: 0-1', '5: 5-6', '5: 5-5', '10: 10-10', '10: 0-0', '20: 0-0', '20: 3-3', '30: 3-3'],
    ]);
  });

  it('cuts what goes on behind the end', () => {
    expect(inShort([curve('a', [0, 10, 0, 10])], 5)).to.deep.equal([['a', '0: 0-0', '5: 0-5']]);
  });

  it('puts the last of many into one', () => {
    const many = Array.from({ length: 9 }, (_, index) => curve(`w${index}`, [0, 1, 1, 1]));
    const layers = stackCurves(many, 1);
    expect(layers.map(({ name }) => name)).to.deep.equal(['w0', 'w1', 'w2', 'w3', 'w4', '4 others']);
    expect(layers.at(-1)?.edges.at(-1)).to.deep.equal({ seconds: 1, bottom: 5, top: 9 });
  });
});
