import { expect } from 'chai';
import { band } from '../../../src/capacity/forecast/band.ts';
import { forecast } from '../../../src/capacity/forecast/forecast.ts';
import { simulate } from '../../../src/capacity/forecast/simulate.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { EXACT } from './rows.ts';

const rows = (count: number): string => `id\n${Array.from({ length: count }, (_, index) => `r${index}`).join('\n')}\n`;

describe('a band', () => {
  const cases = [
    { values: [7], want: { low: 7, median: 7, high: 7 } },
    { values: [4, 1, 3, 2], want: { low: 1.15, median: 2.5, high: 3.85 } },
    { values: [30, 10, 20], want: { low: 11, median: 20, high: 29 } },
    { values: [100, 5, 9, 8, 10], want: { low: 5.6, median: 9, high: 82 } },
  ];
  for (const { values, want } of cases)
    it(`of ${values.join(', ')}`, () => {
      const found = band(values);
      for (const figure of ['low', 'median', 'high'] as const) expect(found[figure]).to.be.closeTo(want[figure], 1e-9);
    });
});

describe('a forecast', () => {
  it('has the items that no iteration began, of the work at its time scale', () => {
    // Every item takes a row of each file, and there are six rows of the other: 20 - 6, and at half the time 10 - 6.
    const { scenario } = scenarioOf(
      {
        name: 'items',
        target: { url: 'http://api.example.com' },
        data: {
          items: { type: 'csv', file: 'items.csv', use: 'once' },
          few: { type: 'csv', file: 'few.csv', use: 'once' },
        },
        workloads: {
          work: {
            load: { type: 'items', data: 'items', within: '60s', rate: '2/s' },
            flow: [{ type: 'http', name: 'put', method: 'PUT', path: '/${items.id}/${few.id}' }],
          },
        },
      },
      { 'items.csv': rows(20), 'few.csv': rows(6) },
    );
    const neverStarted = (timeScale: number) =>
      forecast(scenario, { ...EXACT, timeScale, seeds: 1 }).workloads[0]?.neverStarted?.median;
    expect([neverStarted(1), neverStarted(0.5)]).to.deep.equal([14, 4]);
  });

  const queue = scenarioOf({
    name: 'queue',
    target: { url: 'http://api.example.com' },
    limits: { quota: { type: 'fixed-window', allow: 10, per: '10s' } },
    workloads: {
      work: {
        load: { type: 'arrivals', rate: '2/s', for: '60s', spacing: 'poisson' },
        flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
      },
    },
    mock: { latency: { p50: '200ms', p95: '600ms' } },
  }).scenario;

  it('leaves out of the amplification what was never sent', () => {
    const { amplification, workloads } = forecast(queue, { ...EXACT, seeds: 3 });
    expect(workloads[0]?.unsent.low).to.be.greaterThan(10);
    expect(amplification).to.deep.equal({ median: 1, low: 1, high: 1 });
  });

  it('shows the rates of the seed in the middle', () => {
    const attemptsOf = (seed: number): number => simulate(queue, { ...EXACT, seed }).attempts;
    const middle = [1, 2, 3].map(attemptsOf).sort((a, b) => a - b)[1] as number;
    const { attempts, admittedPerSecond, rejectedPerSecond, spanSeconds } = forecast(queue, { ...EXACT, seeds: 3 });
    expect(attempts.median).to.equal(middle);
    const shown = [...admittedPerSecond, ...rejectedPerSecond].reduce((sum, rate) => sum + rate * spanSeconds, 0);
    expect(shown).to.be.closeTo(middle, 1e-6);
  });
});
