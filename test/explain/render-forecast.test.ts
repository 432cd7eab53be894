import { expect } from 'chai';
import type { Band } from '../../src/capacity/forecast/band.ts';
import type { Forecast } from '../../src/capacity/forecast/forecast.ts';
import { renderForecast } from '../../src/explain/render-forecast.ts';
import { renderRateChart } from '../../src/explain/render-rate-chart.ts';

const same = (value: number): Band => ({ median: value, low: value, high: value });

/** Ten seconds: four at 20/s, of which half is rejected at the end, three at 5/s, and three of rest. */
const forecast: Forecast = {
  seeds: 5,
  attempts: { median: 1095, low: 1080, high: 1104.4 },
  admitted: same(75),
  rejected: same(20),
  rejectedShare: { median: 0.2105, low: 0.21, high: 0.214 },
  amplification: same(1.2),
  goodputPerSecond: same(7.5),
  peakPerSecond: same(20),
  completionSeconds: { median: 125, low: 124.6, high: 131 },
  attemptSeconds: same(124),
  workloads: [
    {
      workload: 'work',
      iterations: same(75),
      ok: same(70),
      failed: same(0),
      gaveUp: { median: 0, low: 0, high: 3 },
      unsent: same(5),
      unfinished: same(0),
      neverStarted: same(12),
      gateSeconds: same(0),
      waitSeconds: same(1.234),
    },
    {
      workload: 'others',
      ...{ iterations: same(1), ok: same(1), failed: same(0), gaveUp: same(0), unsent: same(0) },
      ...{ unfinished: same(0), neverStarted: null, gateSeconds: same(0), waitSeconds: same(0) },
    },
  ],
  spanSeconds: 1,
  admittedPerSecond: [20, 20, 10, 10, 5, 5, 5, 0, 0, 0.01],
  rejectedPerSecond: [0, 0, 10, 10, 0, 0, 0, 0, 0, 0],
  cutSeconds: null,
};

const chart = [
  'attempts per second (means over 1 s): █ admitted, ░ answered 429',
  '20 │████████████░░░░░░░░░░░░',
  '   │████████████░░░░░░░░░░░░',
  '   │████████████░░░░░░░░░░░░',
  '   │████████████░░░░░░░░░░░░',
  '10 │████████████████████████',
  '   │████████████████████████',
  '   │██████████████████████████████████████████',
  '   │██████████████████████████████████████████            ██████',
  ' 0 └────────────────────────────────────────────────────────────',
  '    0 s         2 s         4 s         6 s         8 s         10 s',
];

describe('the forecast in words', () => {
  it('shows medians, bands where runs differ, and what happened at all', () => {
    expect(renderForecast(forecast)).to.deep.equal([
      'forecast: the median of 5 simulated runs, and the 5-95 % band where they differ',
      '  attempts                  1,095  1,080 to 1,104',
      '  answered 429                 20',
      '  share of 429s              21 %',
      '  amplification               1.2',
      '  goodput                   7.5/s',
      '  peak in one second           20',
      '  last answer after     2 min 5 s  2 min 5 s to 2 min 11 s',
      '  of work',
      '    done                       70',
      '    given up                    0  0 to 3',
      '    unsent                      5',
      '    never begun                12',
      '    mean wait to retry    1.234 s',
      '  of others',
      '    done                        1',
      '',
      ...chart.map((line) => `  ${line}`),
      '',
    ]);
  });

  it('says where a simulation was cut', () => {
    expect(renderForecast({ ...forecast, cutSeconds: 90 })[1]).to.equal(
      '  This is more than can be simulated: every figure is of the first 90 s.',
    );
  });

  it('draws rates over time, and something for all that is there', () => {
    expect(renderRateChart(forecast, '')).to.deep.equal(chart);
  });

  it('draws nothing where nothing was sent', () => {
    expect(renderRateChart({ ...forecast, admittedPerSecond: [], rejectedPerSecond: [] }, '')).to.deep.equal([]);
    const quiet = renderRateChart({ ...forecast, admittedPerSecond: [0, 0], rejectedPerSecond: [0, 0] }, '');
    expect(quiet.join('')).not.to.match(/NaN|Infinity|undefined/);
  });
});
