import { expect } from 'chai';
import { rateColumns } from '../../../src/explain/charts/rate-columns.ts';
import { renderRateChart } from '../../../src/explain/render-rate-chart.ts';
import { explainExample } from '../explained-examples.ts';

const { forecast } = explainExample('wfm-bulk-500');
if (forecast === null) throw new Error('there is no forecast');

/** A forecast of these attempts per second, all of them admitted. */
const of = (spanSeconds: number, admittedPerSecond: readonly number[]) => ({
  ...forecast,
  ...{ spanSeconds, admittedPerSecond, rejectedPerSecond: admittedPerSecond.map(() => 0) },
});

describe('columns of a chart of rates', () => {
  const tables = [
    { name: 'a span each where they are few', spans: [4], most: 60, want: { meanSeconds: 1, admitted: [4] } },
    {
      name: 'a span each where they are just enough',
      spans: [3, 0, 6],
      most: 3,
      want: { meanSeconds: 1, admitted: [3, 0, 6] },
    },
    {
      name: 'whole spans where they are many',
      spans: [2, 4, 6, 8],
      most: 3,
      want: { meanSeconds: 2, admitted: [3, 7] },
    },
    { name: 'nothing behind the end', spans: [2, 4, 6], most: 2, want: { meanSeconds: 2, admitted: [3, 3] } },
  ];
  for (const { name, spans, most, want } of tables) {
    it(`are of ${name}`, () => {
      const { meanSeconds, admitted } = rateColumns(of(1, spans), spans.length, most);
      expect({ meanSeconds, admitted }).to.deep.equal(want);
    });
  }
});

describe('the chart of rates in a terminal', () => {
  const lengths = [
    { spanSeconds: 1, spans: 1, want: { means: '1 s', bar: 60, width: 60 } },
    { spanSeconds: 4, spans: 7, want: { means: '4 s', bar: 8, width: 56 } },
    { spanSeconds: 1, spans: 22, want: { means: '1 s', bar: 2, width: 44 } },
    { spanSeconds: 1, spans: 60, want: { means: '1 s', bar: 1, width: 60 } },
    { spanSeconds: 1, spans: 61, want: { means: '1 s', bar: 1, width: 61 } },
    { spanSeconds: 1, spans: 73, want: { means: '2 s', bar: 1, width: 37 } },
    { spanSeconds: 1, spans: 300, want: { means: '5 s', bar: 1, width: 60 } },
  ];
  for (const { spanSeconds, spans, want } of lengths) {
    it(`of ${spans} spans of ${spanSeconds} s shows means over ${want.means}, in bars of equal width`, () => {
      // Attempts in the first span alone: exactly one bar.
      const [title = '', ...lines] = renderRateChart(of(spanSeconds, [8, ...Array(spans - 1).fill(0)]), '');
      expect(title).to.include(`(means over ${want.means})`);
      expect(lines.filter((line) => line.includes('█')).map((line) => line.split('│')[1])).to.satisfy(
        (bars: readonly string[]) => bars.length > 0 && bars.every((bar) => bar === '█'.repeat(want.bar)),
      );
      expect(lines.find((line) => line.includes('└'))?.split('└')[1]).to.equal('─'.repeat(want.width));
    });
  }
});
