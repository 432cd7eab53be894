import { expect } from 'chai';
import { askedUntil, limitDemand } from '../../../src/capacity/demand/limit-demand.ts';
import { sizeWorkload } from '../../../src/capacity/size-workload.ts';
import type { Limit, Load, Scenario, Step } from '../../../src/spec/scenario.ts';
import { type Arrivals, arrivalsLoad } from '../../support/arrivals-load.ts';
import {
  clientCredentials,
  fixedWindowLimit,
  httpStep,
  pollStep,
  scenario,
  workload,
} from '../../support/scenario-builder.ts';

const arrivals = (perSecond: number, seconds: number, changes: Partial<Arrivals> = {}): Load =>
  arrivalsLoad([{ fromPerSecond: perSecond, toPerSecond: perSecond, seconds }], changes);
const users = (changes: Partial<Extract<Load, { type: 'users' }>>): Load => ({
  type: 'users',
  stages: [{ from: 10, to: 10, seconds: 100 }],
  seconds: 100,
  rampUpSeconds: 0,
  iterations: null,
  startSeconds: 0,
  pauseSeconds: 0,
  pacingSeconds: 0,
  ratePerSecond: null,
  threadGroup: 'auto',
  ...changes,
});

const minute = fixedWindowLimit('quota', 300, 60);
const call = httpStep({ name: 'call', path: '/a', limits: ['quota'], assumed: { p50Seconds: 1, p95Seconds: 1 } });

function demand(
  loads: readonly Load[],
  flow: readonly Step[] = [call],
  changes: Partial<Scenario> = {},
  limit: Limit = minute,
) {
  const made = scenario(flow, {
    limits: [limit],
    workloads: loads.map((load, index) => workload(`w${index}`, flow, { load })),
    ...(changes as object),
  });
  const sizings = made.workloads.map((each) => sizeWorkload(made, each));
  return limitDemand(made, sizings, limit, askedUntil(made, sizings));
}

const span = (startSeconds: number, endSeconds: number, from: number, to = from) => ({
  ...{ startSeconds, endSeconds },
  fromPerSecond: from,
  toPerSecond: to,
});

describe('what is asked of a limit over time', () => {
  const cases: readonly { name: string; given: ReturnType<typeof demand>; want: readonly object[] }[] = [
    {
      name: 'workloads that do not overlap are not summed',
      given: demand([arrivals(3, 100), arrivals(4, 100, { startSeconds: 100 })]),
      want: [span(0, 100, 3), span(100, 200, 4)],
    },
    {
      name: 'workloads that overlap are, for as long as they do',
      given: demand([arrivals(3, 100), arrivals(4, 100, { startSeconds: 50 })]),
      want: [span(0, 50, 3), span(50, 100, 7), span(100, 150, 4)],
    },
    {
      name: 'a count is spread over its time',
      given: demand([arrivals(1, 60, { count: 60, burst: 20 })]),
      want: [span(0, 60, 1)],
    },
    {
      // 10 users / 1 s.
      name: 'users ask for one iteration a cycle',
      given: demand([users({})]),
      want: [span(0, 100, 10)],
    },
    {
      // Until 20 s the users come, at 20 s there are 10 of them.
      name: 'users who come slowly ask for more and more',
      given: demand([users({ rampUpSeconds: 20 })]),
      want: [span(0, 20, 0, 10), span(20, 100, 10)],
    },
    {
      name: 'a rate of all users together bounds what they ask for',
      given: demand([users({ ratePerSecond: 4 })]),
      want: [span(0, 100, 4)],
    },
    {
      // 30 iterations within 3 s: a window of a minute sees 30 draws.
      name: 'users with so many iterations are done after them',
      given: demand([users({ seconds: null, iterations: 3, stages: [{ from: 10, to: 10, seconds: 0 }] })]),
      want: [span(0, 60, 0.5)],
    },
    {
      // Ten users start at once, and once in 200 s: within a minute's window that is 10/60 a second, then nothing.
      name: 'users of a long cycle ask in rounds',
      given: demand([users({ pauseSeconds: 199 })]),
      want: [span(0, 60, 10 / 60)],
    },
    {
      name: 'what others use is part of it',
      given: demand([arrivals(3, 100)], [call], {}, fixedWindowLimit('quota', 300, 60, { backgroundPerSecond: 1 })),
      want: [span(0, 100, 4)],
    },
    {
      // A poll at 0, 30, 60 s of each iteration; the hold ends at 100 s.
      name: 'polls come after their iteration has begun',
      given: demand(
        [arrivals(1, 100)],
        [
          pollStep({
            name: 'wait',
            path: '/b',
            limits: ['quota'],
            everySeconds: 30,
            deadlineSeconds: 300,
            assumedDoneSeconds: 90,
          }),
        ],
      ),
      want: [span(0, 30, 1), span(30, 60, 2), span(60, 100, 3)],
    },
  ];
  for (const { name, given, want } of cases) {
    it(name, () => {
      expect(given.total).to.have.length(want.length);
      for (const [index, expected] of want.entries())
        for (const [key, value] of Object.entries(expected))
          expect(given.total[index]?.[key as 'startSeconds'], `span ${index} ${key}`).to.be.closeTo(value, 1e-6);
    });
  }

  it('counts a call for each token and each renewal at eight tenths of its life', () => {
    // 100 s of run, tokens live 50 s: renewed at 40 and 80 s, three calls for each of two tokens.
    const auth = { ...clientCredentials, tokens: 2, expiresInSeconds: 50, limits: ['quota'] };
    const { curves, drawsInAll } = demand([arrivals(1, 100)], [call], { auth });
    expect(curves.map(({ source, kind }) => [source, kind])).to.deep.equal([
      ['w0', 'workload'],
      ['token calls', 'token-calls'],
    ]);
    expect(drawsInAll).to.be.closeTo(106, 1e-6);
  });

  it('integrates to starts x draws', () => {
    const twice = [call, httpStep({ name: 'again', path: '/b', limits: ['quota'] })];
    expect(demand([arrivals(2, 50)], twice).drawsInAll).to.be.closeTo(198, 4);
  });
});
