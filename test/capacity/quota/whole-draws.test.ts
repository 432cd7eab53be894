import { expect } from 'chai';
import fc from 'fast-check';
import { mergedFlow } from '../../../src/capacity/demand/flow.ts';
import { type SimulationOptions, simulate } from '../../../src/capacity/forecast/simulate.ts';
import { firstRejection } from '../../../src/capacity/quota/first-rejection.ts';
import { mostInFlight } from '../../../src/capacity/quota/in-flight.ts';
import { grainOf, sourcesOf } from '../../../src/capacity/quota/limit-sources.ts';
import { rejectedCount } from '../../../src/capacity/quota/rejected-count.ts';
import { sizeWorkload } from '../../../src/capacity/size-workload.ts';
import type { Limit, Scenario } from '../../../src/spec/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const call = (name: string, p50: string) => ({
  ...{ type: 'http', name, method: 'GET', path: `/${name}`, limits: ['q'] },
  assume: { time: { p50, p95: p50 } },
});
const pause = (span: string) => ({ type: 'pause', for: span });
const arrivals = (more: object) => ({ type: 'arrivals', pacing: 'exact', threads: 2000, ...more });

function scenarioFor(load: object, flow: readonly object[], limit: object, mock: object = {}): Scenario {
  return scenarioOf({
    ...{ name: 'question', intent: 'resilience', retry: { policy: 'none' } },
    ...{ target: { url: 'http://api.example.com' }, mock },
    limits: { q: limit },
    workloads: { work: { load, flow } },
  }).scenario;
}

function asked(scenario: Scenario) {
  const limit = scenario.limits[0] as Limit;
  const sizings = scenario.workloads.map((workload) => sizeWorkload(scenario, workload));
  const sources = sourcesOf(scenario, sizings, limit);
  return {
    first: firstRejection(limit, sources, grainOf(sizings, limit)),
    rejected: rejectedCount(limit, mergedFlow(sources.map(({ flow }) => flow))),
    atOnce: mostInFlight(sources),
  };
}

const minute = (allow: number) => ({ type: 'fixed-window', allow, per: '60s' });
const slots = (max: number) => ({ type: 'concurrency', max });

describe('whole draws of a scenario', () => {
  const cases: readonly {
    readonly text: string;
    readonly load: object;
    readonly flow: readonly object[];
    readonly limit: object;
    readonly first: number | null;
  }[] = [
    {
      // One user in 0.6 s: number 61 comes at 36 s.
      text: 'of users who come over more than a cycle',
      load: { type: 'users', users: 100, rampUp: '60s', pause: '55s', for: '300s' },
      ...{ flow: [call('a', '200ms')], limit: minute(60), first: 36 },
    },
    {
      text: 'of users who come for one iteration each',
      load: { type: 'users', users: 26, iterations: 1, rampUp: '5s', pause: '4s' },
      flow: [call('a', '435ms')],
      ...{ limit: { type: 'sliding-window', allow: 25, per: '17s' }, first: (25 * 5) / 26 },
    },
    {
      text: 'of a burst that is one more than a limit has, whatever comes later',
      load: arrivals({ burst: 6, rate: '5/s', for: '50s' }),
      flow: [call('a', '500ms'), pause('2s'), call('b', '500ms')],
      ...{ limit: slots(5), first: 0 },
    },
    {
      text: 'of a burst that is one more than a window has, the second step minutes away',
      load: arrivals({ burst: 11, rate: '1/s', for: '60s' }),
      flow: [call('a', '500ms'), pause('300s'), call('b', '500ms')],
      ...{ limit: { type: 'fixed-window', allow: 10, per: '10s' }, first: 0 },
    },
    {
      text: 'of a burst of which a window has room for all',
      load: arrivals({ burst: 10, rate: '1/s', for: '60s' }),
      flow: [call('a', '500ms'), pause('300s'), call('b', '500ms')],
      ...{ limit: { type: 'fixed-window', allow: 10, per: '10s' }, first: null },
    },
    {
      // 8/s x 0.3 s = 2.4: at most three at once.
      text: 'that come evenly and meet at most as many as there is room for',
      load: arrivals({ rate: '8/s', for: '60s' }),
      ...{ flow: [call('a', '300ms')], limit: slots(3), first: null },
    },
    {
      // 4.75/s x 0.36 s = 1.71: at most two at once.
      text: 'that come evenly, two at once at the most',
      load: arrivals({ rate: '4.75/s', for: '57s' }),
      ...{ flow: [call('a', '360ms')], limit: slots(2), first: null },
    },
    {
      // The same as eight an hour: too many to look at each.
      text: 'that come evenly for hours',
      load: arrivals({ rate: '8/s', for: '3h' }),
      ...{ flow: [call('a', '300ms')], limit: slots(3), first: null },
    },
    {
      // Draw number three finds two: at 0.25 s.
      text: 'that come evenly, of which one meets too many',
      load: arrivals({ rate: '8/s', for: '60s' }),
      ...{ flow: [call('a', '300ms')], limit: slots(2), first: 0.25 },
    },
    {
      // At most eight of the first step at once; the second begins at 0.775 + 8.05 = 8.825 s, when those of 8.1 ... 8.8 s are out.
      text: 'of a second step that comes later',
      load: arrivals({ rate: '10/s', for: '40s' }),
      flow: [call('a', '775ms'), pause('8050ms'), call('b', '775ms')],
      ...{ limit: slots(8), first: 8.825 },
    },
    {
      // 20 within 10 s are one in 0.5 s, 1 s each: two at once. The second step, 5 s later, makes it four from 6 s on.
      text: 'of users whose second step comes while others are at the first',
      load: { type: 'users', users: 20, rampUp: '10s', for: '100s', pause: '60s' },
      flow: [call('a', '900ms'), pause('5200ms'), call('b', '900ms')],
      ...{ limit: slots(2), first: 6.1 },
    },
    {
      // As many a window as it allows, hour after hour, in two steps.
      text: 'that use up a window to the last, for hours',
      load: arrivals({ rate: '2.5/s', for: '3h' }),
      flow: [call('a', '100ms'), pause('7s'), call('b', '100ms')],
      ...{ limit: minute(300), first: null },
    },
    {
      // 6 at once, each second, for hours: the first of which no room is left comes at once.
      text: 'of bursts for hours',
      load: arrivals({ burst: 6, rate: '6/s', for: '1h' }),
      ...{ flow: [call('a', '500ms'), pause('2s'), call('b', '500ms')], limit: slots(5), first: 0 },
    },
  ];
  for (const { text, load, flow, limit, first } of cases)
    it(`${text}: ${first === null ? 'none is rejected' : `the first is rejected after ${first.toFixed(3)} s`}`, () => {
      const said = asked(scenarioFor(load, flow, limit)).first;
      if (first === null || said === null) expect(said).to.equal(first);
      else expect(said).to.be.closeTo(first, 1e-6);
    });

  it('are counted at once as whole ones', () => {
    const evenly = (p50: string) =>
      asked(scenarioFor(arrivals({ rate: '8/s', for: '60s' }), [call('a', p50)], slots(3))).atOnce;
    expect(['250ms', '300ms', '375ms', '380ms'].map(evenly)).to.deep.equal([2, 3, 3, 4]);
  });

  it('that a sliding window rejects are counted one by one', () => {
    // Rounds of 15 + 15 draws 7.161 s apart, a round in 9.322 s, 32 in 13 s: 13, 15 and 13 are too many.
    const scenario = scenarioFor(
      { type: 'users', users: 15, iterations: 4, pause: '2s' },
      [call('a', '161ms'), pause('7s'), call('b', '161ms')],
      { type: 'sliding-window', allow: 32, per: '13s' },
    );
    const { first, rejected } = asked(scenario);
    expect(first).to.be.closeTo(9.322, 1e-6);
    expect(rejected).to.equal(41);
  });

  it('are rejected as a simulation has it, answers all alike', () => {
    const limits = fc.oneof(
      fc.record({ type: fc.constantFrom('fixed-window', 'sliding-window'), allow: fc.integer({ min: 5, max: 60 }) }),
      fc.record({ type: fc.constant('token-bucket'), burst: fc.integer({ min: 1, max: 15 }) }),
    );
    const loads = fc.oneof(
      fc.record({
        ...{ type: fc.constant('users'), users: fc.integer({ min: 2, max: 30 }), for: fc.constantFrom('40s', '90s') },
        ...{ rampUp: fc.constantFrom('0s', '5s', '17s', '40s'), pause: fc.constantFrom('2s', '4s') },
      }),
      fc.record({
        ...{ type: fc.constant('users'), users: fc.integer({ min: 2, max: 30 }) },
        iterations: fc.integer({ min: 1, max: 4 }),
        ...{ rampUp: fc.constantFrom('0s', '5s', '17s', '40s'), pause: fc.constantFrom('2s', '4s') },
      }),
    );
    fc.assert(
      fc.property(loads, limits, fc.integer({ min: 50, max: 900 }), fc.boolean(), (load, kind, millis, isTwo) => {
        const limit = kind.type === 'token-bucket' ? { ...kind, rate: '2/s' } : { ...kind, per: '11s' };
        const [a, b] = [call('a', `${millis}ms`), call('b', `${millis}ms`)];
        const mock = { rejectLatency: `${millis}ms` };
        const scenario = scenarioFor(load, isTwo ? [a, pause('3s'), b] : [a], limit, mock);
        const moments: number[] = [];
        const onAttempt: SimulationOptions['onAttempt'] = ({ seconds, isAdmitted }) => {
          if (!isAdmitted) moments.push(seconds);
        };
        simulate(scenario, { ...NO_GENERATOR, onAttempt });
        const { first, rejected } = asked(scenario);
        const [simulated] = moments;
        if (first === null || simulated === undefined) expect(first).to.equal(simulated ?? null);
        else expect(first).to.be.closeTo(simulated, 1e-6);
        expect(Math.abs((rejected ?? -1) - moments.length)).to.be.at.most(1);
      }),
      { numRuns: 150 },
    );
  });
});

/** A generator that takes no time for anything. */
const NO_GENERATOR = {
  ...{ timeScale: 1, seed: 1, overheadSeconds: 0, generatorPerSecond: Number.POSITIVE_INFINITY, connectSeconds: 0 },
  ...{ connectsPerSecond: Number.POSITIVE_INFINITY, firstConnectSeconds: 0, warmUpSeconds: 0, threadStartSeconds: 0 },
  ...{ roundsWaits: true, mostEvents: 1_000_000 },
};
