import { expect } from 'chai';
import fc from 'fast-check';
import { forecast } from '../../src/capacity/forecast/forecast.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { loadText } from './load-text.ts';

/** Numbers at and around the ends of what a spec may say. */
const rate = fc.constantFrom('0.000001/s', '1/h', '5/s', '4.999999999999999/s', '999/s', '1000000/s');
const background = fc.constantFrom('0/s', '0.000001/s', '4.999999999999999/s');
const duration = fc.constantFrom('1ms', '3s', '60s', '1h', '720h');
const response = fc.constantFrom('0s', '0.001ms', '200ms', '30s', '720h');
const whole = fc.constantFrom(1, 2, 7, 1000, 100_000, 1_000_000, 1_000_000_000);
const some = fc.constantFrom(1, 2, 1000, 100_000);
const safety = fc.constantFrom(0.01, 0.5, 0.9, 1, 2);
const assume = fc.record({ time: fc.record({ p50: response, p95: response }, { requiredKeys: ['p50'] }) });

const limit = fc.oneof(
  fc.record(
    { type: fc.constantFrom('fixed-window', 'sliding-window'), allow: whole, per: duration, safety, background },
    { requiredKeys: ['type', 'allow', 'per'] },
  ),
  fc.record(
    { type: fc.constant('token-bucket'), rate, burst: some, safety, background },
    { requiredKeys: ['type', 'rate'] },
  ),
  fc.record({ type: fc.constant('concurrency'), max: some, safety }, { requiredKeys: ['type', 'max'] }),
);

const stage = fc.oneof(
  fc.record({ type: fc.constant('hold'), rate, for: duration }),
  fc.record({ type: fc.constant('ramp'), from: rate, to: rate, for: duration }),
  fc.record({ type: fc.constant('steps'), from: rate, to: rate, step: rate, every: duration }),
);
const load = fc.oneof(
  fc.record({ type: fc.constant('arrivals'), rate, for: duration }),
  fc.record({ type: fc.constant('arrivals'), count: whole, within: duration, burst: fc.constantFrom(1, 10_000) }),
  fc.record({ type: fc.constant('arrivals'), stages: fc.array(stage, { minLength: 1, maxLength: 4 }) }),
  fc.record(
    {
      type: fc.constant('users'),
      users: some,
      for: duration,
      rampUp: duration,
      pause: duration,
      pacing: duration,
      rate,
    },
    { requiredKeys: ['type', 'users', 'for'] },
  ),
  fc.record({ type: fc.constant('users'), users: some, iterations: some }),
  fc.record(
    { type: fc.constant('items'), data: fc.constant('rows'), within: duration, rate },
    { requiredKeys: ['type', 'data', 'within'] },
  ),
);

const request = fc.record(
  {
    type: fc.constant('http'),
    method: fc.constant('GET'),
    path: fc.constant('/${rows.id}'),
    limits: fc.constant(['a', 'b']),
    assume,
  },
  { requiredKeys: ['type', 'method', 'path', 'limits'] },
);
const pause = fc.record({ type: fc.constant('pause'), for: duration, spread: duration });
const loop = (flow: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ type: fc.constant('repeat'), times: some, flow: fc.tuple(flow) }),
    fc.record({ type: fc.constant('repeat'), for: duration, every: duration, flow: fc.tuple(flow) }),
  );
const steps: fc.Arbitrary<readonly unknown[]> = fc.tuple(fc.oneof(request, loop(request), loop(loop(request))), pause);

/** Gives every request a name of its own. */
function named(flow: unknown): unknown {
  let number = 0;
  return JSON.parse(JSON.stringify(flow), (_, value: unknown) => {
    const isRequest = typeof value === 'object' && value !== null && 'type' in value && value.type === 'http';
    if (!isRequest) return value;
    number += 1;
    return { ...value, name: `request ${number}` };
  });
}

const spec = fc
  .record({
    intent: fc.constantFrom('respect', 'probe', 'resilience'),
    auth: fc.constantFrom(
      { type: 'none' },
      { type: 'oauth2-client-credentials', tokenUrl: 'https://a/t', tokens: 50, expiresIn: '1ms' },
    ),
    limits: fc.record({ a: limit, b: limit }),
    load,
    flow: steps,
  })
  .map(({ load: shape, flow, ...rest }) => ({
    name: 'extreme',
    target: { url: 'https://api.example.com', timeouts: { response: '720h' } },
    data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } },
    ...rest,
    workloads: { work: { load: shape, flow: named(flow) } },
  }));

const files = { 'rows.csv': `id\n${'1\n'.repeat(200)}` };

function expectFinite(node: unknown, path: string): void {
  if (typeof node === 'number') expect(Number.isFinite(node), `${path} is ${node}`).to.equal(true);
  if (typeof node === 'string') expect(node, path).not.to.match(/NaN|Infinity|undefined/);
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) expectFinite(value, `${path}.${key}`);
}

const mostUsers = ({ workloads }: Scenario): number =>
  Math.max(...workloads.flatMap((each) => (each.load.type === 'users' ? each.load.stages.map(({ to }) => to) : [0])));

describe('numbers at the ends of what a spec may say', () => {
  it('are refused, or give finite arithmetic and a forecast of bounded work', () => {
    let accepted = 0;
    fc.assert(
      fc.property(spec, fc.constantFrom(0.01, 1, 100), (written, timeScale) => {
        const { value } = loadText(JSON.stringify(written), { files });
        if (!value) return;
        accepted += 1;
        expectFinite(explain(value.scenario, { timeScale }), 'explanation');
        // setting up a hundred thousand users takes longer than the test is worth
        if (mostUsers(value.scenario) > 1000) return;
        expectFinite(forecast(value.scenario, { timeScale, seeds: 1, mostEvents: 500 }), 'forecast');
      }),
      { numRuns: 300 },
    );
    expect(accepted, 'extreme specs that are accepted').to.be.above(25);
  });
});
