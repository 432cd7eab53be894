import { expect } from 'chai';
import { heldCurves } from '../../../src/capacity/demand/held-curves.ts';
import { sizeWorkload } from '../../../src/capacity/size-workload.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

/** `start-end: from-to` of each span, by workload. */
function inShort(load: object, p50 = '2s'): readonly (readonly string[])[] {
  const time = { p50, p95: p50 };
  const request = (name: string, limits: readonly string[]) => ({
    load,
    flow: [{ type: 'http', name, method: 'GET', path: '/x', limits, assume: { time } }],
  });
  const { scenario } = scenarioOf({
    ...{ name: 'question', target: { url: 'https://api.example.com' } },
    limits: { slots: { type: 'concurrency', max: 20 }, other: { type: 'concurrency', max: 20 } },
    workloads: { work: request('call', ['slots']), apart: request('call too', ['other']) },
  });
  const sizings = scenario.workloads.map((workload) => sizeWorkload(scenario, workload));
  const rounded = (value: number): number => Number(value.toFixed(2));
  return heldCurves(scenario, sizings, 'slots').map(({ source, spans }) => [
    source,
    ...spans.map(
      ({ startSeconds, endSeconds, from, to }) =>
        `${rounded(startSeconds)}-${rounded(endSeconds)}: ${rounded(from)}-${rounded(to)}`,
    ),
  ]);
}

describe('what is in flight over time', () => {
  const cases: readonly [text: string, load: object, want: readonly string[]][] = [
    // 5/s x 2 s = 10, two seconds after the first and until two seconds after the last.
    ['arrivals', { type: 'arrivals', rate: '5/s', for: '10s' }, ['0-2: 0-10', '2-10: 10-10', '10-12: 10-0']],
    ['users without a pause', { type: 'users', users: 7, for: '10s' }, ['0-10: 7-7']],
    ['users who come slowly', { type: 'users', users: 8, rampUp: '4s', for: '20s' }, ['0-4: 0-8', '4-20: 8-8']],
  ];
  for (const [text, load, want] of cases) {
    it(`of ${text}`, () => {
      expect(inShort(load)).to.deep.equal([['work', ...want]]);
    });
  }

  it('of a ramp is bent, and never below nothing', () => {
    const [[source, ...spans] = []] = inShort({
      type: 'arrivals',
      stages: [{ type: 'ramp', from: '0/s', to: '10/s', for: '10s' }],
    });
    expect(source).to.equal('work');
    // t^2 / 2 within the first 2 s, then 2 t - 2.
    expect(spans.slice(0, 2)).to.deep.equal(['0-0.25: 0-0.03', '0.25-0.5: 0.03-0.13']);
    expect(spans).to.include('2-10: 2-18');
    expect(spans.at(-1)).to.match(/^11\.75-12: [0-9.]+-0$/);
  });

  it('is nothing where nothing takes time', () => {
    expect(inShort({ type: 'arrivals', rate: '5/s', for: '10s' }, '0s')).to.deep.equal([]);
  });
});
