import { expect } from 'chai';
import fc from 'fast-check';
import { compareVariants } from '../../src/explain/compare-variants.ts';
import type { WorkloadExplanation } from '../../src/explain/explanation.ts';
import { expectedSeconds } from '../../src/explain/workload-duration.ts';
import { call, explainAlone, explainQuestion, questionOf } from './explain-question.ts';

const permits = (max: number) => ({ limits: { quota: { type: 'concurrency', max } } });
const window = (allow: number, per = '60s', safety = 0.9) => ({
  limits: { quota: { type: 'fixed-window', allow, per, safety } },
});
const drawing = call('500ms', ['quota'], '1s');

describe('the figures of a workload', () => {
  const cases: readonly {
    readonly name: string;
    readonly load: object;
    readonly step: ReturnType<typeof call>;
    readonly part?: object;
    readonly timeScale?: number;
    readonly want: Partial<WorkloadExplanation>;
  }[] = [
    {
      name: 'items go no faster than permits come back, and all threads wait for one',
      load: { type: 'items', data: 'rows', within: '10s' },
      step: drawing,
      part: permits(2),
      want: { askedPerSecond: 10, startedPerSecond: 4, seconds: 22.5, threads: 13, threadsAtP50: 13, threadsAtP95: 13 },
    },
    {
      // The last of 600 comes at 119.8 s, when 4 x 119.3 = 477.2 are done. If each took 1 s, 2/s: more would wait than there
      // are threads.
      name: 'arrivals that wait for permits need threads',
      load: { type: 'arrivals', rate: '5/s', for: '2m' },
      step: drawing,
      part: permits(2),
      want: { startedPerSecond: 4, threads: 126, threadsAtP50: 123, threadsAtP95: 126 },
    },
    {
      // 10/s of 50/s for 300 s: 12,000 wait. The last of 15,000 comes at 299.98 s, when 10 x 299.88 = 2,998.8 are done.
      name: 'arrivals far beyond permits have a thread each',
      load: { type: 'arrivals', rate: '50/s', for: '5m' },
      step: call('100ms', ['quota']),
      part: permits(1),
      want: { startedPerSecond: 10, threads: 12_003, threadsAtP50: 12_002, threadsAtP95: 12_002 },
    },
    {
      name: 'permits of a load that means to exceed them hold nobody back',
      load: { type: 'arrivals', rate: '5/s', for: '2m' },
      step: drawing,
      part: { ...permits(2), intent: 'probe' },
      want: { startedPerSecond: 5, threads: 7, threadsAtP50: 3, threadsAtP95: 5 },
    },
    {
      name: 'a burst that waits at a gate is counted once',
      load: { type: 'arrivals', count: 300, within: '60s', burst: 300 },
      step: call('200ms', ['quota']),
      part: window(300),
      want: { threads: 300, threadsAtP50: 300, threadsAtP95: 300 },
    },
    {
      // 20 come each 6 s and are through after 20 / 4.5 s.
      name: 'bursts that are through before the next one comes',
      load: { type: 'arrivals', rate: '3/s', for: '60s', burst: 20 },
      step: call('200ms', ['quota']),
      part: window(300),
      want: { threads: 21, threadsAtP50: 20, threadsAtP95: 20 },
    },
    {
      // A burst each 2.4 s, and each takes 5 s: three of them at once.
      name: 'bursts that no gate spaces overlap as wholes',
      load: { type: 'arrivals', count: 500, within: '60s', burst: 20 },
      step: call('5s'),
      want: { threadsAtP50: 60 },
    },
    {
      name: 'a burst of more than come',
      load: { type: 'arrivals', rate: '20/s', for: '60s', burst: 10_000 },
      step: call('100ms'),
      want: { threads: 1_200, threadsAtP50: 1_200 },
    },
    {
      // 100 come within 60 s, twice each. The last comes at 59.4 s and goes round once more.
      name: 'users who come more slowly than they go',
      load: { type: 'users', users: 100, iterations: 2, rampUp: '1m' },
      step: call('900ms'),
      want: {
        askedPerSecond: 200 / 60,
        threadsBecause: '100 users, closed model: 100 x 2 / 60 s = 3.333/s at most',
        seconds: 59.4 + 0.9 + 0.9,
      },
    },
    {
      // Each has gone after 6 s, 19 s before the next one comes; the last comes at 225 s.
      name: 'users who come one after the other',
      load: { type: 'users', users: 10, iterations: 5, rampUp: '250s' },
      step: call('1.2s'),
      want: {
        askedPerSecond: 1 / 1.2,
        threadsBecause: '10 users, closed model: 1 at a time / 1.2 s = 0.833/s at most',
        seconds: 225 + 6,
      },
    },
    {
      name: 'one arrival has one thread',
      load: { type: 'arrivals', count: 1, within: '1s' },
      step: call('200ms'),
      want: { threads: 1, threadsBecause: '1/s x 0.2 s (p95) x 1.2 + 1, and no more than 1 arrival', threadsAtP50: 1 },
    },
    {
      // The tenth passes 9 / 4.5 = 2 s after the first, and goes round twice more.
      name: 'users whose work is done before their time is over',
      load: { type: 'users', users: 10, iterations: 3, pause: '20s', for: '30m' },
      step: call('200ms', ['quota']),
      part: window(300),
      want: { seconds: 2 + 2 * 20.2 + 0.2 },
    },
    {
      name: 'users whose time is over before their work is done',
      load: { type: 'users', users: 10, iterations: 3, pause: '20s', for: '30s' },
      step: call('200ms'),
      want: { seconds: 30 },
    },
    {
      name: 'the first draw does not wait for a gate',
      load: { type: 'users', users: 1, iterations: 1 },
      step: call('300ms', ['quota']),
      part: window(5),
      want: { seconds: 0.3 },
    },
    {
      // 3 more after the first, 0.075/s.
      name: 'each of the others does',
      load: { type: 'users', users: 4, iterations: 1 },
      step: call('300ms', ['quota']),
      part: window(5),
      want: { seconds: 3 / 0.075 + 0.3 },
    },
    {
      name: 'as many as a bucket holds do not wait',
      load: { type: 'users', users: 4, iterations: 1 },
      step: call('300ms', ['quota']),
      part: { limits: { quota: { type: 'token-bucket', rate: '1/s', burst: 3, safety: 0.5 } } },
      want: { seconds: 1 / 0.5 + 0.3 },
    },
    {
      // Two at a time, and each takes 1 s: 0, 1, and done at 2.
      name: 'as many as there are permits do not wait',
      load: { type: 'users', users: 4, iterations: 1 },
      step: call('1s', ['quota']),
      part: permits(2),
      want: { seconds: 2 },
    },
    {
      // 0.5 + 0.2 s.
      name: 'users go round faster where time is scaled, and it is said so',
      load: { type: 'users', users: 10, pause: '5s', for: '2m' },
      step: call('200ms'),
      timeScale: 0.1,
      want: { askedPerSecond: 10 / 0.7, threadsBecause: '10 users, closed model: 10 / 0.7 s = 14.3/s at most' },
    },
    {
      // As many threads as at full length: 1/s too many for 60 s. Scaled, the last of 60 comes at 5.9 s, when
      // 9 x 5.7 = 51.3 are done.
      name: 'threads are those of the plan at any time scale',
      load: { type: 'arrivals', rate: '10/s', for: '60s' },
      step: call('200ms', ['quota']),
      part: window(600),
      timeScale: 0.1,
      want: {
        threads: 64,
        threadsBecause: '9/s x 0.2 s (p95) x 1.2 + 1 + 60 waiting for the quota, at time scale 1',
        threadsAtP50: 9,
      },
    },
    {
      name: 'digits are grouped from a thousand on',
      load: { type: 'users', users: 2000, for: '10s' },
      step: call('1s'),
      want: {
        asked: '2,000 users, for 10 s',
        threadsBecause: '2,000 users, closed model: 2,000 / 1 s = 2,000/s at most',
      },
    },
  ];
  for (const { name, load, step, part = {}, timeScale = 1, want } of cases) {
    it(name, () => {
      const workload = explainAlone(load, step, part, timeScale);
      for (const [key, value] of Object.entries(want)) {
        const found = workload[key as keyof WorkloadExplanation];
        if (typeof value === 'number') expect(found, key).to.be.closeTo(value, 1e-6 * Math.max(1, value));
        else expect(found, key).to.equal(value);
      }
    });
  }

  it('have the rate of permits in the table of variants, too', () => {
    const load = { type: 'users', users: 50, for: '60s' };
    const explanation = explainQuestion({
      ...permits(1),
      workloads: { work: { load, flow: [call('100ms', ['quota'])] } },
    });
    expect(compareVariants([explanation]).rows[0]?.[1]).to.equal('10');
  });

  it('never have more threads in use than there are, nor than there are arrivals', () => {
    const limits = fc.constantFrom({}, permits(1), permits(7), window(60), window(600, '10s'));
    const rate = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        limits,
        rate,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(0.1, 1, 10),
        (part, each, burst, scale) => {
          const step = call('300ms', 'limits' in part ? ['quota'] : [], '2s');
          const load = { type: 'arrivals', rate: `${each}/s`, for: '20s', burst };
          const { threads, threadsAtP50, threadsAtP95, iterations } = explainAlone(load, step, part, scale);
          expect(threadsAtP50).to.be.within(1, Math.min(threads, iterations ?? 0));
          expect(threadsAtP95).to.be.within(threadsAtP50, Math.min(threads, iterations ?? 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rows that are used once', () => {
  const users = (count: number, name: string) => ({
    load: { type: 'users', users: count },
    flow: [{ ...call('300ms'), name, path: '/x/${rows.id}' }],
  });
  const data = { rows: { type: 'csv', file: 'rows.csv', use: 'once' } };
  const iterations = (...counts: readonly number[]) =>
    explainQuestion({
      data,
      workloads: Object.fromEntries(counts.map((count, index) => [`work-${index}`, users(count, `call ${index}`)])),
    }).workloads.map((workload) => workload.iterations);

  it('are all for the one workload that reads them', () => expect(iterations(5)).to.deep.equal([90]));

  it('are shared by workloads that go equally fast', () => expect(iterations(5, 5)).to.deep.equal([45, 45]));

  it('are shared as fast as workloads go', () => expect(iterations(5, 15, 25)).to.deep.equal([10, 30, 50]));
});

describe('how long a plan runs', () => {
  const seconds = (load: object) =>
    expectedSeconds(questionOf({ workloads: { work: { load, flow: [call('1s')] } } }), 1);

  it('is until the work of its users is done', () => {
    // Done after 3 s; answers may take another.
    expect(seconds({ type: 'users', users: 2, iterations: 3 })).to.equal(4);
  });

  it('may be all of the time that is given to work', () => {
    expect(seconds({ type: 'users', users: 2, iterations: 3, for: '5m' })).to.equal(301);
  });
});
