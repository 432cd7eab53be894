import { expect } from 'chai';
import type { Forecast } from '../../../src/capacity/forecast/forecast.ts';
import { forecastChart } from '../../../src/explain/charts/forecast-chart.ts';

const band = (median: number) => ({ median, low: median, high: median });

/** Three spans of two seconds: all admitted; a third of it answered 429; nothing but 429s. */
const forecast: Forecast = {
  ...{ seeds: 5, attempts: band(22), admitted: band(14), rejected: band(8), rejectedShare: band(8 / 22) },
  ...{ amplification: band(1.6), goodputPerSecond: band(2.3), peakPerSecond: band(6), completionSeconds: band(5.5) },
  ...{ attemptSeconds: band(5), workloads: [], spanSeconds: 2, cutSeconds: null },
  ...{ admittedPerSecond: [3, 4, 0], rejectedPerSecond: [0, 2, 2] },
};

describe('the chart of a forecast', () => {
  it('puts the 429s on top of what is admitted, each where it comes', () => {
    expect(forecastChart(forecast, 6)).to.deep.equal({
      title: 'Forecast: 22 attempts, 8 answered 429 (36 %)',
      subtitle: 'the middle one of 5 simulated runs; goodput 2.3/s, last answer after 5.5 s',
      quantity: 'attempts per second (means over 2 s)',
      endSeconds: 6,
      layers: [
        {
          name: 'admitted',
          edges: [
            { seconds: 0, bottom: 0, top: 3 },
            { seconds: 2, bottom: 0, top: 3 },
            { seconds: 2, bottom: 0, top: 4 },
            { seconds: 4, bottom: 0, top: 4 },
            { seconds: 4, bottom: 0, top: 0 },
            { seconds: 6, bottom: 0, top: 0 },
          ],
        },
        {
          name: 'answered 429',
          edges: [
            { seconds: 0, bottom: 3, top: 3 },
            { seconds: 2, bottom: 3, top: 3 },
            { seconds: 2, bottom: 4, top: 6 },
            { seconds: 4, bottom: 4, top: 6 },
            { seconds: 4, bottom: 0, top: 2 },
            { seconds: 6, bottom: 0, top: 2 },
          ],
        },
      ],
      levels: [],
      moments: [],
    });
  });

  it('ends at the end of the picture, in the middle of a span', () => {
    const [admitted] = forecastChart(forecast, 5).layers;
    expect(admitted?.edges.slice(-2)).to.deep.equal([
      { seconds: 4, bottom: 0, top: 0 },
      { seconds: 5, bottom: 0, top: 0 },
    ]);
  });

  it('takes means over whole spans where there are more than can be seen', () => {
    const perSecond = Array.from({ length: 481 }, (_, span) => span % 3);
    const chart = forecastChart(
      { ...forecast, spanSeconds: 1, admittedPerSecond: perSecond, rejectedPerSecond: [] },
      481,
    );
    expect(chart.quantity).to.equal('attempts per second (means over 3 s)');
    const [admitted] = chart.layers;
    expect(admitted?.edges).to.have.length(2 * 161);
    // 0, 1 and 2 in each column; the last has only the 0 of its one second.
    for (const { top } of admitted?.edges.slice(0, -2) ?? []) expect(top).to.be.closeTo(1, 1e-9);
    expect(admitted?.edges.at(-1)).to.deep.equal({ seconds: 481, bottom: 0, top: 0 });
  });

  it('says where the simulation was cut', () => {
    expect(forecastChart({ ...forecast, cutSeconds: 4 }, 6).moments).to.deep.equal([
      { label: 'the simulation was cut here', seconds: 4 },
    ]);
  });
});
