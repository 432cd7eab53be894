import { expect } from 'chai';
import { call, explainAlone } from './explain-question.ts';

const phases = { warm: '10m', main: '5m' };
const during = { during: ['main'] };
const perMinute = (allow: number) => ({ limits: { quota: { type: 'fixed-window', allow, per: '60s', safety: 0.9 } } });
const permits = (max: number) => ({ limits: { quota: { type: 'concurrency', max } } });

describe('the answer for a workload', () => {
  const cases: readonly {
    readonly name: string;
    readonly load: object;
    readonly step: ReturnType<typeof call>;
    readonly part?: object;
    readonly want: string;
  }[] = [
    {
      // 10 / (1 + 0.2) = 8.333/s for 300 s.
      name: 'leaves out what comes before users',
      load: { type: 'users', users: 10, pause: '1s', ...during },
      step: call('200ms'),
      part: { phases },
      want: '10 threads at 8.333/s start about 2,500 iterations in 5 min.',
    },
    {
      // 90 / 0.5 = 180 s.
      name: 'leaves out what comes before items',
      load: { type: 'items', data: 'rows', within: '5m', rate: '0.5/s', ...during },
      step: call('200ms'),
      part: { phases },
      want: '2 threads at 0.5/s do the 90 items in 3 min of the 5 min allowed.',
    },
    {
      name: 'leaves out what comes before arrivals',
      load: { type: 'arrivals', count: 60, within: '1m', ...during },
      step: call('200ms'),
      part: { phases },
      want: '2 threads at 1/s start 60 iterations in 60 s.',
    },
    {
      // (5 + 10 + 15 + 20 + 25) x 120 s / 1.3 s.
      name: 'counts the users of each step for as long as they are there',
      load: { type: 'users', stages: [{ type: 'steps', from: 5, to: 25, step: 5, every: '2m' }], pause: '1s' },
      step: call('300ms'),
      want: '25 threads at up to 19.2/s start about 6,923 iterations in 10 min.',
    },
    {
      // 20 users come within 60 s: 10 on average, then 20 for 60 s; 600 + 1,200 user-seconds / 2 s.
      name: 'counts users from when they come',
      load: {
        type: 'users',
        stages: [
          { type: 'ramp', from: 0, to: 20, for: '60s' },
          { type: 'hold', users: 20, for: '60s' },
        ],
      },
      step: call('2s'),
      want: '20 threads at up to 10/s start about 900 iterations in 2 min.',
    },
    {
      name: 'counts arrivals of a ramp',
      load: { type: 'arrivals', stages: [{ type: 'ramp', from: '0/s', to: '20/s', for: '60s' }] },
      step: call('300ms'),
      want: '9 threads at up to 20/s start 600 iterations in 60 s.',
    },
    {
      // 5 x 60, then 9 x 120 of what a gate of 10 x 0.9 admits.
      name: 'takes the rate of a gate from when it holds the load back',
      load: { type: 'arrivals', stages: [{ type: 'steps', from: '5/s', to: '15/s', step: '5/s', every: '1m' }] },
      step: call('200ms', ['quota']),
      part: perMinute(600),
      want: '424 threads at up to 9/s start about 1,380 of 1,800 iterations in 3 min.',
    },
    {
      // 675 wait when the rate has fallen to 15/s; 45 s later 675 more are served and 337.5 more have come.
      name: 'leaves out who still waits at the end',
      load: {
        type: 'arrivals',
        threadGroup: 'free-form-arrivals',
        stages: [
          { type: 'ramp', from: '0/s', to: '20/s', for: '1m' },
          { type: 'hold', rate: '20/s', for: '2m' },
          { type: 'ramp', from: '20/s', to: '0/s', for: '1m' },
        ],
      },
      step: call('200ms', ['quota']),
      part: perMinute(1000),
      want: '680 threads at up to 15/s start about 3,263 of 3,600 iterations in 4 min.',
    },
    {
      // 20 users / 1 s against 5 x 0.9 = 4.5/s.
      name: 'has users wait at a gate',
      load: { type: 'users', users: 20, for: '60s' },
      step: call('1s', ['quota']),
      part: perMinute(300),
      want: '20 threads at 4.5/s start about 270 iterations in 60 s.',
    },
    {
      // 2 permits / 0.5 s = 4/s: 22.5 s.
      name: 'has items wait for permits',
      load: { type: 'items', data: 'rows', within: '10s' },
      step: call('500ms', ['quota'], '1s'),
      part: permits(2),
      want: '13 threads at 4/s do the 90 items in 22.5 s, and no more than 10 s are allowed.',
    },
    {
      name: 'has arrivals wait for permits',
      load: { type: 'arrivals', rate: '5/s', for: '2m' },
      step: call('500ms', ['quota'], '1s'),
      part: permits(2),
      want: '126 threads at 4/s start about 480 of 600 iterations in 2 min.',
    },
    {
      name: 'has users wait for permits',
      load: { type: 'users', users: 50, for: '60s' },
      step: call('100ms', ['quota']),
      part: permits(1),
      want: '50 threads at 10/s start about 600 iterations in 60 s.',
    },
    {
      // 2 threads start 2 a second.
      name: 'says what the threads of a spec leave of its arrivals',
      load: { type: 'arrivals', rate: '9/s', for: '60s', threads: 2 },
      step: call('1s'),
      want:
        '2 threads at 2/s start about 120 of 540 iterations in 60 s. All of them are busy then: each iteration takes 1 s, ' +
        'and arrivals that find no thread wait.',
    },
    {
      // 20,000 / 20 s = 1,000/s.
      name: 'says what the most threads there are leave of arrivals',
      load: { type: 'arrivals', rate: '9000/s', for: '10m' },
      step: call('20s'),
      want:
        '20,000 threads at 1,000/s start about 600,000 of 5,400,000 iterations in 10 min. All of them are busy then: each ' +
        'iteration takes 20 s, and arrivals that find no thread wait.',
    },
    {
      // A turn takes 100 us: 600,000 of them in a minute are taken as a rate, 1 / 0.0001.
      name: 'takes many short turns of a thread as a rate',
      load: { type: 'arrivals', rate: '15000/s', for: '60s', threads: 1 },
      step: call('0.1ms'),
      want:
        '1 thread at 10,000/s starts about 600,001 of 900,000 iterations in 60 s. All of them are busy then: each iteration ' +
        'takes 0.0001 s, and arrivals that find no thread wait.',
    },
    {
      // Three rounds within two cycles are more than 10 / 20.2 s gives.
      name: 'names no rate where the first round comes at once',
      load: { type: 'users', users: 10, iterations: 3, pause: '20s', for: '30m' },
      step: call('200ms'),
      want: '10 threads start 30 iterations in 40.6 s.',
    },
    {
      name: 'speaks of one thread as of one',
      load: { type: 'users', users: 1, iterations: 3 },
      step: call('1s'),
      want: '1 thread at 1/s starts 3 iterations in 3 s.',
    },
  ];
  for (const { name, load, step, part = {}, want } of cases) {
    it(name, () => expect(explainAlone(load, step, part).answer).to.equal(want));
  }
});
