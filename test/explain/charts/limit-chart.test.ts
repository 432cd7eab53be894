import { expect } from 'chai';
import { limitChart } from '../../../src/explain/charts/limit-chart.ts';
import type { LimitExplanation } from '../../../src/explain/explanation.ts';

/** 300 a minute at safety 0.9, of which one workload asks 6/s for 100 s and another rises to 2/s in the second half. */
const limit: LimitExplanation = {
  ...{ name: 'quota', scope: 'token', statement: '300 per 60 s', unit: 'per-second' },
  ...{ ceiling: 5, safe: 4.5, asked: 8, utilisation: 1.6, utilisationOfSafe: 8 / 4.5 },
  curves: [
    {
      source: 'one',
      kind: 'workload',
      spans: [{ startSeconds: 0, endSeconds: 100, fromPerSecond: 6, toPerSecond: 6 }],
    },
    {
      source: 'two',
      kind: 'workload',
      spans: [{ startSeconds: 50, endSeconds: 100, fromPerSecond: 0, toPerSecond: 2 }],
    },
  ],
  ...{ total: [], inFlight: [], drawsInAll: 650, firstRejectionSeconds: 50 },
};

describe('the chart of a limit', () => {
  it('stacks what is asked, with the ceiling, the safe share and the first 429 where they are', () => {
    expect(limitChart(limit, 120)).to.deep.equal({
      title: 'Asked of limit quota',
      subtitle: '300 per 60 s per token; asked for at most 8/s, 160 % of it',
      quantity: 'draws per second',
      endSeconds: 120,
      layers: [
        {
          name: 'one',
          edges: [
            { seconds: 0, bottom: 0, top: 6 },
            { seconds: 50, bottom: 0, top: 6 },
            { seconds: 50, bottom: 0, top: 6 },
            { seconds: 100, bottom: 0, top: 6 },
            { seconds: 100, bottom: 0, top: 0 },
            { seconds: 120, bottom: 0, top: 0 },
          ],
        },
        {
          name: 'two',
          edges: [
            { seconds: 0, bottom: 6, top: 6 },
            { seconds: 50, bottom: 6, top: 6 },
            { seconds: 50, bottom: 6, top: 6 },
            { seconds: 100, bottom: 6, top: 8 },
            { seconds: 100, bottom: 0, top: 0 },
            { seconds: 120, bottom: 0, top: 0 },
          ],
        },
      ],
      levels: [
        { label: 'limit 5/s', value: 5, kind: 'limit' },
        { label: 'safe 4.5/s', value: 4.5, kind: 'safe' },
      ],
      moments: [{ label: 'first 429 after 50 s', seconds: 50 }],
    });
  });

  it('draws one line where nothing is kept in reserve', () => {
    expect(limitChart({ ...limit, safe: 5 }, 120)?.levels).to.deep.equal([
      { label: 'limit = safe 5/s', value: 5, kind: 'limit' },
    ]);
  });

  it('marks no 429 where none comes, or none before the end', () => {
    expect(limitChart({ ...limit, firstRejectionSeconds: null }, 120)?.moments).to.deep.equal([]);
    expect(limitChart(limit, 40)?.moments).to.deep.equal([]);
    expect(limitChart(limit, 50)?.moments).to.have.length(1);
  });

  it('counts what is in flight where that is limited', () => {
    const held = { source: 'one', spans: [{ startSeconds: 0, endSeconds: 10, from: 0, to: 8 }] };
    const chart = limitChart({ ...limit, unit: 'in-flight', ceiling: 20, safe: 18, curves: [], inFlight: [held] }, 10);
    expect(chart?.quantity).to.equal('requests or sockets at a time');
    expect(chart?.layers).to.deep.equal([
      {
        name: 'one',
        edges: [
          { seconds: 0, bottom: 0, top: 0 },
          { seconds: 10, bottom: 0, top: 8 },
        ],
      },
    ]);
    expect(chart?.levels).to.deep.equal([
      { label: 'limit 20', value: 20, kind: 'limit' },
      { label: 'safe 18', value: 18, kind: 'safe' },
    ]);
  });

  it('is none where nothing draws on the limit', () => {
    expect(limitChart({ ...limit, curves: [] }, 120)).to.equal(null);
  });
});
