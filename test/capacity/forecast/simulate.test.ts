import { expect } from 'chai';
import fc from 'fast-check';
import type { Simulation } from '../../../src/capacity/forecast/simulate.ts';
import type { SimulatedAttempt } from '../../../src/capacity/forecast/world.ts';
import { EXACT, simulateSpec, total } from './rows.ts';

const rows = (count: number): string => `id\n${Array.from({ length: count }, (_, index) => `r${index}`).join('\n')}\n`;
const step = (limits: readonly string[]): object => ({
  type: 'http',
  name: 'put',
  method: 'PUT',
  path: '/${rows.id}',
  limits,
});

const limit = fc.oneof(
  fc.record({
    type: fc.constant('fixed-window'),
    allow: fc.integer({ min: 1, max: 40 }),
    per: fc.constantFrom('6s', '10s'),
  }),
  fc.record({
    type: fc.constant('sliding-window'),
    allow: fc.integer({ min: 1, max: 40 }),
    per: fc.constantFrom('6s', '10s'),
  }),
  fc.record({
    type: fc.constant('token-bucket'),
    rate: fc.constantFrom('2/s', '5/s', '20/s'),
    burst: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ type: fc.constant('concurrency'), max: fc.integer({ min: 1, max: 20 }) }),
);
type LimitSpec =
  | { readonly type: 'fixed-window' | 'sliding-window'; readonly allow: number; readonly per: string }
  | { readonly type: 'token-bucket'; readonly rate: string; readonly burst: number }
  | { readonly type: 'concurrency'; readonly max: number };

const load = fc.oneof(
  fc.record({
    type: fc.constant('users'),
    users: fc.integer({ min: 1, max: 40 }),
    for: fc.constant('20s'),
    pause: fc.constantFrom('0s', '500ms'),
  }),
  fc.record({
    type: fc.constant('arrivals'),
    rate: fc.constantFrom('1/s', '8/s', '30/s'),
    for: fc.constant('20s'),
    spacing: fc.constantFrom('even', 'poisson'),
  }),
  fc.record({
    type: fc.constant('items'),
    data: fc.constant('rows'),
    within: fc.constant('60s'),
    threads: fc.integer({ min: 1, max: 30 }),
    rate: fc.constantFrom('4/s', '20/s'),
  }),
);
const retry = fc.constantFrom(
  { policy: 'none' },
  { policy: 'recommended', attempts: 6 },
  { policy: 'recommended', attempts: 6, cooldown: false },
  { policy: 'retry-after-only', attempts: 4 },
  { policy: 'constant-pause', attempts: 3 },
  { policy: 'genesys-sdk' },
);
const scenario = fc.record({
  limits: fc.tuple(limit, limit),
  draws: fc.constantFrom(['a'], ['a', 'b']),
  load,
  retry,
  intent: fc.constantFrom('respect', 'resilience'),
  time: fc.constantFrom({ p50: '100ms' }, { p50: '100ms', p95: '600ms' }),
  retryAfter: fc.constantFrom('seconds', 'none', 'zero', 'random', 'garbage'),
  seed: fc.integer({ min: 1, max: 1000 }),
});
type Drawn = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const ROWS = 60;
const specOf = ({ limits: [a, b], draws, load: asked, retry: policy, intent, time, retryAfter }: Drawn): object => ({
  name: 'random',
  intent,
  target: { url: 'http://api.example.com' },
  limits: { a, b },
  data: { rows: { type: 'csv', file: 'rows.csv', use: asked.type === 'items' ? 'once' : 'cycle' } },
  retry: policy,
  workloads: { work: { load: asked, flow: [{ ...step(draws), assume: { time } }] } },
  mock: { rejectLatency: '5ms', retryAfter },
});

function play(
  drawn: Drawn,
  mostEvents = EXACT.mostEvents,
): { readonly run: Simulation; readonly sent: readonly SimulatedAttempt[] } {
  const sent: SimulatedAttempt[] = [];
  const run = simulateSpec(
    specOf(drawn),
    { 'rows.csv': rows(ROWS) },
    { seed: drawn.seed, mostEvents, onAttempt: (one) => sent.push(one) },
  );
  return { run, sent };
}

const seconds = (text: string): number => Number(text.replace('s', ''));

/** Most that a limit let through in a window of its own kind, less what it may; above zero is a bug. */
function excess(own: LimitSpec, attempts: readonly SimulatedAttempt[]): number {
  const admitted = attempts.filter(({ isAdmitted }) => isAdmitted);
  const times = admitted.map((one) => one.seconds);
  switch (own.type) {
    case 'fixed-window': {
      const opened = attempts[0]?.seconds ?? 0;
      const counts = new Map<number, number>();
      for (const time of times) {
        const window = Math.floor((time - opened + 1e-9) / seconds(own.per));
        counts.set(window, (counts.get(window) ?? 0) + 1);
      }
      return Math.max(0, ...counts.values()) - own.allow;
    }
    case 'sliding-window':
      return (
        Math.max(
          0,
          ...times.map((end) => times.filter((time) => time > end - seconds(own.per) + 1e-9 && time <= end).length),
        ) - own.allow
      );
    case 'token-bucket': {
      const rate = Number(own.rate.replace('/s', ''));
      let worst = 0;
      for (const [index, from] of times.entries())
        for (let last = index; last < times.length; last++)
          worst = Math.max(worst, last - index + 1 - own.burst - rate * ((times[last] as number) - from));
      return worst - 1e-6;
    }
    case 'concurrency':
      return (
        Math.max(
          0,
          ...admitted.map(
            ({ seconds: at }) => admitted.filter((one) => one.seconds <= at && one.answeredSeconds > at).length,
          ),
        ) - own.max
      );
  }
}

describe('a simulated scenario', function () {
  this.timeout(120_000);

  it('accounts for every attempt, operation and item', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(EXACT.mostEvents, 10, 100, 1000), (drawn, mostEvents) => {
        const { run, sent } = play(drawn, mostEvents);
        expect(sent).to.have.length(run.attempts);
        expect(total(run, 'attempts')).to.equal(total(run, 'admitted') + total(run, 'rejected'));
        expect(sent.filter(({ isAdmitted }) => isAdmitted)).to.have.length(run.admitted);
        const ends = (['ok', 'failed', 'gaveUp', 'unsent', 'unfinished'] as const).map((end) => total(run, end));
        expect(ends.reduce((sum, count) => sum + count, 0)).to.equal(run.iterations.get('work') ?? 0);
        if (drawn.load.type === 'items' && run.cutSeconds === null) expect(run.iterations.get('work')).to.equal(ROWS);
        expect(run.attemptsPerSpan.reduce((sum, count) => sum + count, 0)).to.equal(run.attempts);
      }),
      { numRuns: 300 },
    );
  });

  it('never admits more than an allowance in a window of its own kind', () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        const { sent } = play(drawn);
        for (const [index, name] of drawn.draws.entries())
          expect(excess(drawn.limits[index] as LimitSpec, sent), name).to.be.at.most(0);
      }),
      { numRuns: 300 },
    );
  });

  it('goes the same way for the same seed', () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        expect(play(drawn)).to.deep.equal(play(drawn));
      }),
      { numRuns: 50 },
    );
  });

  it('admits no fewer of the same arrivals when the limit is faster', () => {
    const admitted = (own: object): number =>
      total(
        simulateSpec({
          name: 'monotone',
          intent: 'resilience',
          target: { url: 'http://api.example.com' },
          limits: { own },
          retry: { policy: 'none' },
          workloads: {
            work: {
              load: { type: 'arrivals', rate: '12/s', for: '30s', spacing: 'poisson' },
              flow: [{ ...step(['own']), path: '/a' }],
            },
          },
        }),
        'admitted',
      );
    const more = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 50 }));
    for (const type of ['fixed-window', 'sliding-window'])
      fc.assert(
        fc.property(more, ([allow, by]) => {
          expect(admitted({ type, allow: allow + by, per: '6s' })).to.be.at.least(admitted({ type, allow, per: '6s' }));
        }),
        { numRuns: 50 },
      );
    fc.assert(
      fc.property(more, ([rate, by]) => {
        const bucket = (perSecond: number): object => ({ type: 'token-bucket', rate: `${perSecond}/s`, burst: 3 });
        expect(admitted(bucket(rate + by))).to.be.at.least(admitted(bucket(rate)));
      }),
      { numRuns: 50 },
    );
  });

  it('scales with time when waits are not rounded', () => {
    const times = (factor: number): readonly number[] => {
      const sent: number[] = [];
      const ms = (value: number): string => `${value * factor}ms`;
      simulateSpec(
        {
          name: 'scaled',
          intent: 'resilience',
          target: { url: 'http://api.example.com' },
          limits: { own: { type: 'fixed-window', allow: 30, per: ms(6000) } },
          retry: { policy: 'retry-after-only', attempts: 20 },
          workloads: {
            work: {
              load: { type: 'users', users: 40, for: ms(30_000), pause: ms(500) },
              flow: [{ ...step(['own']), path: '/a' }],
            },
          },
          mock: { latency: { p50: ms(200), p95: ms(700) }, rejectLatency: ms(20) },
        },
        {},
        { roundsWaits: false, onAttempt: ({ seconds: at }) => sent.push(at / factor) },
      );
      return sent;
    };
    const plain = times(1);
    for (const factor of [2, 7]) {
      const scaled = times(factor);
      expect(scaled).to.have.length(plain.length);
      for (const [index, time] of scaled.entries()) expect(time).to.be.closeTo(plain[index] as number, 1e-6);
    }
  });
});
