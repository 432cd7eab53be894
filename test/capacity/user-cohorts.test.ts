import { expect } from 'chai';
import { userCohorts } from '../../src/capacity/forecast/user-cohorts.ts';
import type { Load } from '../../src/spec/scenario.ts';
import { scenarioOf } from '../support/scenario-of.ts';

function usersOf(load: object): Extract<Load, { type: 'users' }> {
  const flow = [{ type: 'http', name: 'get', method: 'GET', path: '/' }];
  const target = { url: 'http://api.example.com' };
  const { scenario } = scenarioOf({ name: 'users', target, workloads: { work: { load, flow } } });
  const resolved = scenario.workloads[0]?.load;
  if (resolved?.type !== 'users') throw new Error('not a load of users');
  return resolved;
}

/** From when to when each user is there, in the order of rows. */
const shifts = (load: object, threadStartSeconds = 0): readonly (readonly [number, number])[] =>
  userCohorts(usersOf(load), threadStartSeconds).flatMap(({ threads, shiftOf }) =>
    Array.from({ length: threads }, (_, index) => {
      const { startSeconds, endSeconds } = shiftOf(index);
      return [startSeconds, endSeconds] as const;
    }),
  );

const ramp = (from: number, to: number, seconds: string): object => ({ type: 'ramp', from, to, for: seconds });
const hold = (users: number, seconds: string): object => ({ type: 'hold', users, for: seconds });
const steps = (from: number, to: number, every: string): object => ({ type: 'steps', from, to, step: 1, every });

describe('users of a forecast', () => {
  const cases: readonly {
    readonly name: string;
    readonly stages: readonly object[];
    readonly want: readonly (readonly [number, number])[];
  }[] = [
    {
      // UltimateThreadGroup.scheduleThread of casutg 2.10 starts thread k of n at k / n of the start-up, k = 1 … n.
      name: 'come when the line has reached them, the first after one interval',
      stages: [ramp(0, 4, '8s'), hold(4, '3s')],
      want: [
        [2, 11],
        [4, 11],
        [6, 11],
        [8, 11],
      ],
    },
    {
      name: 'leave in the same way',
      stages: [hold(4, '3s'), ramp(4, 0, '8s')],
      want: [
        [0, 5],
        [0, 7],
        [0, 9],
        [0, 11],
      ],
    },
    {
      name: 'come evenly though they leave step by step',
      stages: [ramp(0, 3, '30s'), steps(3, 1, '10s')],
      want: [
        [10, 60],
        [20, 50],
        [30, 40],
      ],
    },
    {
      // 3.3, 6.7 and 10 s: rows begin at 0, 3 and 6 s and take 4 s; holds of 26.7, 13.3 and 0 s become 27, 14 and 0.
      name: 'come within a second of their time where it is no whole second',
      stages: [ramp(0, 3, '10s'), steps(3, 1, '10s')],
      want: [
        [4, 41],
        [7, 31],
        [10, 20],
      ],
    },
  ];
  for (const { name, stages, want } of cases) {
    it(name, () => expect(shifts({ type: 'users', stages })).to.deep.equal(want));
  }

  it('of a constant number come one after the other from the start on', () =>
    expect(shifts({ type: 'users', users: 4, rampUp: '8s', for: '20s' })).to.deep.equal([
      [0, 20],
      [2, 20],
      [4, 20],
      [6, 20],
    ]));

  it('of a constant number come as slowly in every group', () => {
    const load = { type: 'users', users: 4, rampUp: '8s', for: '20s' };
    expect(shifts({ ...load, threadGroup: 'ultimate' })).to.deep.equal([
      [2, 20],
      [4, 20],
      [6, 20],
      [8, 20],
    ]);
    // Looks once a second, from 1 s on, when the first is due at (0.5 / 4) x 8 s; the others at 3, 5 and 7 s.
    expect(shifts({ ...load, threadGroup: 'concurrency' }).map(([start]) => start)).to.deep.equal([1, 3, 5, 7]);
  });

  it('take the time that the generator takes for a thread', () =>
    expect(shifts({ type: 'users', stages: [hold(2, '5s'), hold(3, '5s')] }, 0.5)).to.deep.equal([
      [0, 10],
      [0.5, 10],
      [5, 10],
    ]));
});
