import { expect } from 'chai';
import { forecast } from '../../src/capacity/forecast/forecast.ts';
import { verdictOf } from '../../src/explain/verdict.ts';
import { loadFolder } from '../examples/load-example.ts';
import { explainLoads, said } from './explain-loads.ts';

const none = { intent: 'resilience', retry: { policy: 'none' } };

describe('a verdict', () => {
  it('does not blame limits for the pace that the spec sets', () => {
    const explanation = explainLoads(
      {},
      { u: { type: 'items', data: 'rows', within: '2m', rate: '5/s' } },
      { data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } } },
    );
    expect(verdictOf(explanation)).to.deep.include({
      kind: 'impossible',
      sentence: 'This cannot be done at the pace that the spec sets:',
    });
  });

  it('does not contradict a forecast on the same page', () => {
    const explanation = explainLoads({}, { w: { type: 'arrivals', rate: '1/s', for: '60s' } }, none);
    const { value } = loadFolder('examples/http-rate');
    if (!value) throw new Error('the example does not load');
    const seen = forecast(value.scenario, { seeds: 1 });
    const with429s = { ...explanation, forecast: { ...seen, rejected: { median: 157, low: 100, high: 200 } } };
    expect(verdictOf(explanation).sentence).to.equal('This can be done within the limits.');
    expect(verdictOf(with429s).sentence).to.contain('still sees 157 requests answered 429');
  });

  it('speaks of a peak where a ramp has no pace to go on with', () => {
    // From 1/s to 50/s against 20/s: 60 % at its end.
    const profile = { type: 'arrivals', stages: [{ type: 'ramp', from: '1/s', to: '50/s', for: '5m' }] };
    const bucket = { q: { type: 'token-bucket', rate: '20/s', burst: 40 } };
    expect(said(explainLoads(bucket, { reads: profile }, { intent: 'probe' }))).to.match(/at its peak, 60 %/);
  });
});
