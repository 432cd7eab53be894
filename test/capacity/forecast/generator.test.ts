import { expect } from 'chai';
import fc from 'fast-check';
import { concurrencyGroup } from '../../../src/capacity/forecast/concurrency-group.ts';
import { createConnections } from '../../../src/capacity/forecast/connections.ts';
import { createPacer } from '../../../src/capacity/forecast/pacer-model.ts';
import { createShapingTimer } from '../../../src/capacity/forecast/shaping-timer-model.ts';
import type { RateSpan } from '../../../src/spec/scenario.ts';
import { simulateSpec, total } from './rows.ts';

const hold = (perSecond: number, seconds: number): RateSpan => ({
  fromPerSecond: perSecond,
  toPerSecond: perSecond,
  seconds,
});

/** What threads that are always free get from the timer, by second of the clock. */
function permits(profile: readonly RateSpan[]): readonly number[] {
  const timer = createShapingTimer(profile);
  const counts: number[] = [];
  let last = -1;
  for (let due = timer.next(); due !== null; due = timer.next()) {
    expect(due).to.be.greaterThan(last);
    last = due;
    counts[Math.floor(due)] = (counts[Math.floor(due)] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
}

describe('the Throughput Shaping Timer, simulated', () => {
  const cases = [
    { name: 'a row holds for the second after its end', profile: [hold(50, 3)], want: [50, 50, 50, 50] },
    { name: 'a second has the row it is not beyond', profile: [hold(20, 2), hold(40, 2)], want: [20, 20, 20, 40, 40] },
    {
      name: 'a ramp has its rate at each whole second',
      profile: [{ fromPerSecond: 10, toPerSecond: 40, seconds: 3 }],
      want: [10, 20, 30, 40],
    },
    { name: 'a rest is passed over', profile: [hold(2, 1), hold(0, 3), hold(2, 1)], want: [2, 2, 0, 0, 0, 2] },
    { name: 'rows are whole seconds', profile: [hold(10, 1.2)], want: [10, 10, 10] },
  ];
  for (const { name, profile, want } of cases) it(name, () => expect(permits(profile)).to.deep.equal(want));

  it('loses what nobody was free for in its second', () => {
    const timer = createShapingTimer([hold(10, 5)]);
    expect(timer.next(0)).to.equal(0);
    expect(timer.next(2.5)).to.equal(2);
    expect(timer.next(2.5)).to.equal(2.1);
  });

  it('rests for ten years as quickly as for a second', () => {
    const timer = createShapingTimer([hold(1, 1), hold(0, 315_360_000), hold(1, 1)]);
    const dues = [timer.next(), timer.next(), timer.next(), timer.next()];
    expect(dues).to.deep.equal([0, 1, 315_360_002, null]);
  });
});

describe('the Concurrency Thread Group, simulated', () => {
  it('starts who is due, and stops, at looks a second apart from its first thread on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (users, ramp, held) => {
          const { startOf, stopSeconds } = concurrencyGroup(users, ramp, ramp + held);
          const first = startOf(0);
          for (const moment of [...Array.from({ length: users }, (_, index) => startOf(index)), stopSeconds])
            expect(Math.abs(moment - first - Math.round(moment - first))).to.be.lessThan(1e-6);
          for (let index = 0; index < users; index++) {
            const due = ((index + 0.5) * ramp) / users;
            expect(startOf(index)).to.be.within(due - 1e-6, Math.max(first, due + 1));
          }
          expect(stopSeconds).to.be.within(ramp + held - 1e-6, ramp + held + 1);
        },
      ),
    );
  });

  it('lets a thread finish its step, and no more', () => {
    const get = (name: string): object => ({ type: 'http', name, method: 'GET', path: `/${name}` });
    const { steps, endSeconds } = simulateSpec({
      name: 'finish',
      target: { url: 'http://api.example.com' },
      retry: { policy: 'none' },
      workloads: {
        work: {
          load: { type: 'users', users: 1, for: '2s', threadGroup: 'concurrency' },
          flow: [get('a'), { type: 'pause', for: '5s' }, get('b')],
        },
      },
      mock: { latency: { p50: '1s' } },
    });
    expect(steps.map(({ attempts }) => attempts)).to.deep.equal([1, 0]);
    expect(endSeconds).to.equal(1);
  });
});

describe('connections of their own', () => {
  it('take their time, one after the other at the pace of the generator, the first one longer', () => {
    const connect = createConnections({ connectSeconds: 0.05, connectsPerSecond: 100, firstConnectSeconds: 0.5 });
    const there = [connect(0), connect(0), connect(0.6), connect(2)];
    for (const [index, moment] of [0.55, 0.56, 0.65, 2.05].entries()) expect(there[index]).to.be.closeTo(moment, 1e-9);
  });

  const opens = (websocketUrl: string): number =>
    simulateSpec(
      {
        name: 'opens',
        target: { url: 'http://api.example.com', websocketUrl },
        retry: { policy: 'none' },
        workloads: {
          work: {
            load: { type: 'users', users: 1, for: '10s' },
            flow: [
              { type: 'websocket-open', name: 'open', path: '/a' },
              { type: 'websocket-close', name: 'close' },
            ],
          },
        },
        mock: { latency: { p50: '50ms' } },
      },
      {},
      { connectSeconds: 0.05 },
    ).attempts;
  it('cost something over TLS only', () => {
    expect(opens('ws://api.example.com')).to.be.within(200, 201);
    expect(opens('wss://api.example.com')).to.be.within(100, 101);
  });
});

describe('calls for tokens', () => {
  const calledFor = (quota: object, step: object = {}) =>
    simulateSpec({
      name: 'tokens',
      intent: 'resilience',
      target: { url: 'http://api.example.com' },
      auth: {
        type: 'oauth2-client-credentials',
        tokenUrl: 'http://login.example.com/token',
        tokens: 2,
        expiresIn: '100s',
        limits: ['quota'],
      },
      limits: { quota: { ...quota, scope: 'org' } },
      retry: { policy: 'none' },
      workloads: {
        work: {
          load: { type: 'users', users: 2, for: '200s', pause: '39s' },
          flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'], ...step }],
        },
      },
      mock: { latency: { p50: '1s' }, rejectLatency: '1s' },
    });

  it('are one for each token at the start, and one when 80 % of its life is over; they draw on their limit', () => {
    const run = calledFor({ type: 'token-bucket', rate: '0.001/s', burst: 10 });
    // Both users ask at 0, 40, 80, 120 and 160 s; each token is called for at 0, 80 and 160 s. Ten draws are admitted:
    // 2 calls, 2 + 2 requests, 2 calls and 2 requests until 80 s; the calls at 160 s are refused.
    expect(run.attempts).to.equal(10);
    expect(run.tokenCalls).to.equal(6);
    expect(total(run, 'rejected')).to.equal(4);
  });

  it('wait for a slot of their gate, whatever the intent; the old token serves while it lives, and patience is 60 s', () => {
    // A slot each 1000 s / 10 / 0.9 = 111.1 s: the first token's call has the one at 0, the other token's is at 111.1 s.
    // Its user gives up at 60 s, asks again at 99 s, and sends at 111.1, 151.1 and 191.2 s, when 80 % of its life are just over.
    // The first user sends at 0, 40 and 80 s; its next call would be at 222 s, its token is used up at 99 s, and what it
    // begins at 120 s is given up at 180 s.
    const run = calledFor({ type: 'fixed-window', allow: 10, per: '1000s' });
    expect(run.tokenCalls).to.equal(2);
    expect(run.attempts).to.equal(6);
    expect(total(run, 'failed')).to.equal(2);
    expect(total(run, 'ok')).to.equal(6);
  });

  it('hold back only those who need one', () => {
    const run = calledFor({ type: 'fixed-window', allow: 10, per: '1000s' }, { auth: 'none' });
    expect(run.tokenCalls).to.equal(1);
    expect(run.attempts).to.equal(10);
  });
});

describe('what a generator manages', () => {
  const crowd = (flow: readonly object[], limits: object = {}) =>
    simulateSpec(
      {
        name: 'crowd',
        intent: 'resilience',
        target: { url: 'http://api.example.com', websocketUrl: 'wss://api.example.com' },
        limits,
        retry: { policy: 'none' },
        workloads: { work: { load: { type: 'users', users: 300, iterations: 1 }, flow } },
        mock: { latency: { p50: '10ms' }, rejectLatency: '10ms' },
      },
      {},
      { generatorPerSecond: 100 },
    );

  it('is when an attempt reaches the target, and not only when its answer comes back', () => {
    const quota = { type: 'token-bucket', rate: '50/s', burst: 10 };
    const run = crowd([{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }], { quota });
    // Attempt k at k / 100 s: the last of 300 at 2.99 s, until when the bucket has 10 + 149.5 permits.
    expect(run.peakPerSecond).to.equal(100);
    expect(run.endSeconds).to.be.closeTo(3, 1e-6);
    expect(run.admitted).to.equal(159);
  });

  it('holds for handshakes as well', () => {
    const run = crowd([{ type: 'websocket-open', name: 'open', path: '/a' }]);
    expect(run.peakPerSecond).to.equal(100);
  });
});

describe('arrivals of a pacer', () => {
  const half = (): number => 0.5;
  const profile = [hold(2, 2)];
  const cases = [
    { name: 'even', args: {}, want: [0, 0.5, 1, 1.5] },
    { name: 'uniform, each within its turn', args: { spacing: 'uniform' as const }, want: [0.25, 0.75, 1.25, 1.75] },
    // ln 2 of an arrival from one to the next, which are 2/s.
    { name: 'Poisson', args: { spacing: 'poisson' as const }, want: [1, 2, 3, 4, 5].map((k) => (k * Math.LN2) / 2) },
    // Of four places in the whole, the smallest is beyond x with (1 - x)⁴ = 0.5, of the three beyond it with (…)³ = 0.5 …
    {
      name: 'Poisson, of a count of their own',
      args: { spacing: 'poisson' as const, count: 4 },
      want: [1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 1 / 2, 1 / 4 + 1 / 3 + 1 / 2 + 1].map(
        (power) => 2 * (1 - 0.5 ** power),
      ),
    },
    { name: 'in bursts', args: { burst: 2 }, want: [0, 0, 1, 1] },
    { name: 'of a count of their own', args: { count: 3 }, want: [0, 0.5, 1] },
    {
      name: 'after a rest and a rise',
      args: { profile: [hold(0, 3), { fromPerSecond: 0, toPerSecond: 4, seconds: 2 }] },
      // 1 arrival after a second of the rise: t² = m.
      want: [0, 1, Math.SQRT2, Math.sqrt(3)].map((seconds) => 3 + seconds),
    },
  ];
  for (const { name, args, want } of cases)
    it(name, () => {
      const pacer = createPacer({ profile, count: null, spacing: 'even', burst: 1, random: half, ...args });
      const times: number[] = [];
      for (let time = pacer.next(); time !== null; time = pacer.next()) times.push(time);
      expect(times).to.have.length(want.length);
      for (const [index, time] of times.entries()) expect(time).to.be.closeTo(want[index] as number, 1e-9);
    });
});
