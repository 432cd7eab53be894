import { expect } from 'chai';
import { againstShapingTimer, chooseMechanism } from '../../src/capacity/choose-mechanism.ts';
import type { Sizing } from '../../src/capacity/size-workload.ts';
import type { RateSpan } from '../../src/spec/scenario.ts';
import { type Arrivals, arrivalsLoad } from '../support/arrivals-load.ts';

const ramp = (fromPerSecond: number, toPerSecond: number, seconds: number): RateSpan => ({
  fromPerSecond,
  toPerSecond,
  seconds,
});
const hold = (perSecond: number, seconds: number): RateSpan => ramp(perSecond, perSecond, seconds);

const sizing = (threads: number): Sizing => ({
  workload: 'work',
  demand: { requests: 1, p50Seconds: 1, p95Seconds: 1, draws: new Map() },
  askedPerSecond: 0,
  admittedPerSecond: 0,
  tightest: null,
  iterations: null,
  seconds: null,
  threads,
  threadsBecause: '',
});

describe('how an open load is paced', () => {
  const cases: readonly {
    readonly name: string;
    readonly load: Arrivals;
    readonly threads: number;
    /** What speaks against the shaping timer; null where nothing does. */
    readonly against: RegExp | null;
  }[] = [
    { name: '10/s and 10 threads', load: arrivalsLoad([hold(10, 60)]), threads: 10, against: null },
    { name: 'a ramp that begins at 10/s', load: arrivalsLoad([ramp(10, 50, 60)]), threads: 10, against: null },
    { name: 'just below 10/s', load: arrivalsLoad([hold(9.99, 60)]), threads: 5, against: /falls to 9\.99\/s/ },
    { name: 'a ramp from 0', load: arrivalsLoad([ramp(0, 50, 60)]), threads: 5, against: /falls to 0\/s/ },
    {
      name: 'a way down below 10/s',
      load: arrivalsLoad([hold(50, 60), ramp(50, 5, 60)]),
      threads: 5,
      against: /falls to 5\/s/,
    },
    {
      name: 'a rest between',
      load: arrivalsLoad([hold(20, 9), hold(0, 9), hold(20, 9)]),
      threads: 5,
      against: /falls to 0/,
    },
    {
      name: 'half a second',
      load: arrivalsLoad([hold(10, 60), hold(20, 0.5)]),
      threads: 5,
      against: /whole seconds only/,
    },
    {
      name: 'more threads than the rate',
      load: arrivalsLoad([hold(10, 60)]),
      threads: 11,
      against: /11 threads .* 10 permits/,
    },
    {
      name: 'more threads than the lowest rate',
      load: arrivalsLoad([hold(15, 60), hold(40, 60)]),
      threads: 20,
      against: /20 threads .* 15 permits/,
    },
    { name: 'two at a time', load: arrivalsLoad([hold(50, 60)], { burst: 2 }), threads: 5, against: /no bursts/ },
    {
      name: 'a Poisson process',
      load: arrivalsLoad([hold(50, 60)], { spacing: 'poisson' }),
      threads: 5,
      against: /evenly/,
    },
    {
      name: 'random places',
      load: arrivalsLoad([hold(50, 60)], { spacing: 'uniform' }),
      threads: 5,
      against: /evenly/,
    },
    {
      name: 'so many in all',
      load: arrivalsLoad([hold(50, 60)], { count: 3000 }),
      threads: 5,
      against: /exact number/,
    },
  ];
  for (const { name, load, threads, against } of cases) {
    it(`${name}: ${against === null ? 'the shaping timer' : 'the exact pacer'}`, () => {
      const reason = againstShapingTimer(load, { threads });
      const { group, pacing, because } = chooseMechanism(load, sizing(threads));
      expect(group).to.equal('thread-group');
      expect(pacing).to.equal(against === null ? 'shaping-timer' : 'exact');
      if (against === null) expect(reason).to.equal(null);
      else {
        expect(reason).to.match(against);
        expect(because).to.equal(`exact pacer, because ${reason}`);
      }
    });
  }

  const asked = [
    { more: { pacing: 'shaping-timer' }, rate: 2, want: { group: 'thread-group', pacing: 'shaping-timer' } },
    { more: { pacing: 'exact' }, rate: 50, want: { group: 'thread-group', pacing: 'exact' } },
    { more: { threadGroup: 'concurrency' }, rate: 50, want: { group: 'concurrency', pacing: 'shaping-timer' } },
    { more: { threadGroup: 'arrivals' }, rate: 50, want: { group: 'arrivals', pacing: 'group' } },
    { more: { threadGroup: 'free-form-arrivals' }, rate: 50, want: { group: 'free-form-arrivals', pacing: 'group' } },
    { more: { threadGroup: 'open-model' }, rate: 50, want: { group: 'open-model', pacing: 'group' } },
  ] as const;
  for (const { more, rate, want } of asked) {
    it(`as the spec says: ${Object.values(more).join()}`, () =>
      expect(chooseMechanism(arrivalsLoad([hold(rate, 60)], more), sizing(5))).to.include(want));
  }
});
