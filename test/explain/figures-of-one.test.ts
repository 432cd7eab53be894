import { expect } from 'chai';
import type { Band } from '../../src/capacity/forecast/band.ts';
import type { WorkloadForecast } from '../../src/capacity/forecast/forecast.ts';
import { forecastTables } from '../../src/explain/forecast-rows.ts';
import { verb } from '../../src/explain/in-words.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { explainText } from './explain-text.ts';
import { explainExample } from './explained-examples.ts';

describe('one of a thing', () => {
  it('has a verb of its own', () => {
    expect([0, 1, 2].map((count) => verb(count, 'wait'))).to.deep.equal(['wait', 'waits', 'wait']);
    expect([1, 2].map((count) => verb(count, 'do', 'does'))).to.deep.equal(['does', 'do']);
  });

  const alone: readonly (readonly [load: object, ...texts: readonly RegExp[]])[] = [
    [
      { type: 'users', users: 1, iterations: 1 },
      /iterations {2}1, 1 request(?!s)/,
      /1 thread at 4\.5\/s starts 1 iteration in /,
    ],
    [{ type: 'users', users: 1, iterations: 20 }, /: the user queues, and all 20 iterations take /],
    [
      { type: 'users', users: 2, iterations: 2 },
      /iterations {2}4, 4 requests/,
      /: the users queue, and all 4 iterations take /,
      /2 threads at 4\.5\/s start 4 iterations in /,
    ],
  ];
  for (const [load, ...texts] of alone) {
    it(`is spoken of as one: ${JSON.stringify(load)}`, () => {
      const text = renderExplanation(explainText('respect', load)).replaceAll(/\n {2}(?=\S)/g, ' ');
      for (const pattern of texts) expect(text).to.match(pattern);
    });
  }
});

describe('a mean wait', () => {
  const same = (value: number): Band => ({ median: value, low: value, high: value });
  const waits: readonly (readonly [gateSeconds: Band, row: object | undefined])[] = [
    [same(0), undefined],
    [{ median: 0, low: 0, high: 8.4e-7 }, undefined],
    [
      { median: 0, low: 1e-9, high: 0.026 },
      { median: '0 s', band: '0 s to 0.026 s' },
    ],
    [same(0.001), { median: '0.001 s', band: '' }],
  ];
  for (const [gateSeconds, want] of waits) {
    it(`from ${gateSeconds.low} s to ${gateSeconds.high} s is ${want === undefined ? 'nothing' : 'told'}`, () => {
      const { forecast } = explainExample('wfm-bulk-500');
      if (forecast === null) throw new Error('there is no forecast');
      const [workload] = forecast.workloads as readonly [WorkloadForecast];
      const [, table] = forecastTables({ ...forecast, workloads: [{ ...workload, gateSeconds }] });
      const row = table?.rows.find(({ label }) => label === 'mean wait at gates');
      expect(row).to.deep.equal(want && { label: 'mean wait at gates', ...want });
    });
  }
});
