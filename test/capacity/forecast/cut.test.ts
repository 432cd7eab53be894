import { expect } from 'chai';
import { forecast } from '../../../src/capacity/forecast/forecast.ts';
import { simulate } from '../../../src/capacity/forecast/simulate.ts';
import type { Scenario } from '../../../src/spec/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { EXACT, simulateSpec, total } from './rows.ts';

const crowdOf = (latency: object): Scenario =>
  scenarioOf({
    name: 'crowd',
    intent: 'resilience',
    target: { url: 'http://api.example.com' },
    limits: { quota: { type: 'fixed-window', allow: 30, per: '60s' } },
    retry: { policy: 'retry-after-only' },
    workloads: {
      work: {
        load: { type: 'users', users: 100, for: '10m' },
        flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
      },
    },
    mock: { latency, rejectLatency: '5ms' },
  }).scenario;
const crowd = crowdOf({ p50: '300ms' });

describe('a forecast that is too much work', () => {
  const { events } = simulate(crowd, EXACT);
  const cases = [
    { share: 0.5, seeds: 1, isCut: true },
    { share: 1.1, seeds: 1, isCut: false },
    { share: 2.2, seeds: 2, isCut: false },
    { share: 3.5, seeds: 3, isCut: false },
    { share: 100, seeds: 5, isCut: false },
  ];
  for (const { share, seeds, isCut } of cases)
    it(`has ${seeds} of 5 seeds${isCut ? ', cut,' : ''} where ${share} of one may be simulated`, () => {
      const expected = forecast(crowd, { ...EXACT, seeds: 5, mostEvents: Math.ceil(share * events) });
      expect(expected.seeds).to.equal(seeds);
      expect(expected.cutSeconds !== null).to.equal(isCut);
    });

  it('drops a seed that does not come to its end', () => {
    const scenario = crowdOf({ p50: '300ms', p95: '1s' });
    const [one, two] = [1, 2].map((seed) => simulate(scenario, { ...EXACT, seed }).events) as [number, number];
    expect(two).to.be.greaterThan(one);
    const { seeds, cutSeconds } = forecast(scenario, { ...EXACT, seeds: 5, mostEvents: 2 * one });
    expect({ seeds, cutSeconds }).to.deep.equal({ seeds: 1, cutSeconds: null });
    expect(forecast(scenario, { ...EXACT, seeds: 5, mostEvents: one + two + 1 }).seeds).to.equal(2);
  });

  it('counts the operations that are under way where it is cut', () => {
    // Every operation has four attempts at most, whenever one looks.
    for (const mostEvents of [150, 500, 1000, 2000]) {
      const { amplification, cutSeconds, workloads, attempts } = forecast(crowd, { ...EXACT, mostEvents });
      expect(cutSeconds).to.not.equal(null);
      expect(amplification.median).to.be.within(1, 4);
      const [work] = workloads;
      if (work === undefined) throw new Error('one workload');
      const { iterations, ok, gaveUp, failed, unsent, unfinished } = work;
      expect(ok.median + gaveUp.median + failed.median + unsent.median + unfinished.median).to.equal(iterations.median);
      expect(attempts.median).to.be.greaterThan(0);
    }
  });

  it('says what was under way: at its first event past the budget', () => {
    // 100 starts, 100 askings, and the cut before the answers.
    const run = simulate(crowd, { ...EXACT, mostEvents: 100 });
    expect(run.cutSeconds).to.equal(0);
    expect(total(run, 'unfinished')).to.equal(run.attempts);
    expect(run.attempts).to.be.greaterThan(0);
  });
});

describe('an operation that waits for what never comes', () => {
  it('is unsent', () => {
    const run = simulateSpec({
      name: 'for-ever',
      target: { url: 'http://api.example.com', websocketUrl: 'ws://api.example.com' },
      limits: { sockets: { type: 'concurrency', max: 1 } },
      retry: { policy: 'none' },
      workloads: {
        work: {
          load: { type: 'users', users: 1, iterations: 1 },
          flow: [
            { type: 'websocket-open', name: 'open', path: '/a', limits: ['sockets'] },
            { type: 'http', name: 'get', method: 'GET', path: '/b', limits: ['sockets'] },
          ],
        },
      },
    });
    expect(run.cutSeconds).to.equal(null);
    expect({ ok: total(run, 'ok'), unsent: total(run, 'unsent') }).to.deep.equal({ ok: 1, unsent: 1 });
  });
});
