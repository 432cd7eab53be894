import { expect } from 'chai';
import fc from 'fast-check';
import { type UserBlock, userBlocks } from '../../src/capacity/user-schedule.ts';
import type { UserSpan } from '../../src/spec/scenario.ts';

const ramp = (from: number, to: number, seconds: number): UserSpan => ({ from, to, seconds });
const hold = (users: number, seconds: number): UserSpan => ramp(users, users, seconds);
/** Users, delay, start-up, hold, shutdown: a row of the group. */
const rows = (blocks: readonly UserBlock[]): readonly (readonly number[])[] =>
  blocks.map(({ users, delaySeconds, startupSeconds, holdSeconds, shutdownSeconds }) => [
    users,
    delaySeconds,
    startupSeconds,
    holdSeconds,
    shutdownSeconds,
  ]);

type Stay = { readonly comeSeconds: number; readonly leaveSeconds: number };

/** As UltimateThreadGroup.scheduleThread does: thread k of n starts at k / n of the start-up and ends at k / n of the shutdown. */
const staysOf = (blocks: readonly UserBlock[]): readonly Stay[] =>
  blocks.flatMap(({ users, delaySeconds, startupSeconds, holdSeconds, shutdownSeconds }) =>
    Array.from({ length: users }, (_, index) => ({
      comeSeconds: delaySeconds + (startupSeconds * (index + 1)) / users,
      leaveSeconds: delaySeconds + startupSeconds + holdSeconds + (shutdownSeconds * (index + 1)) / users,
    })),
  );

const sorted = (moments: readonly number[]): readonly number[] =>
  moments.map((moment) => Number(moment.toFixed(6))).sort((a, b) => a - b);

describe('users as rows of the Ultimate Thread Group', () => {
  const cases: readonly {
    readonly name: string;
    readonly stages: readonly UserSpan[];
    readonly start?: number;
    readonly want: readonly (readonly number[])[];
  }[] = [
    { name: 'one hold', stages: [hold(5, 60)], want: [[5, 0, 0, 60, 0]] },
    { name: 'a ramp and a hold are one row', stages: [ramp(0, 10, 30), hold(10, 90)], want: [[10, 0, 30, 90, 0]] },
    {
      name: 'up, hold and down are one row',
      stages: [ramp(0, 10, 30), hold(10, 90), ramp(10, 0, 20)],
      start: 600,
      want: [[10, 600, 30, 90, 20]],
    },
    {
      name: 'stairs up have a row for each step',
      stages: [hold(10, 60), hold(15, 60), hold(20, 60)],
      want: [
        [10, 0, 0, 180, 0],
        [5, 60, 0, 120, 0],
        [5, 120, 0, 60, 0],
      ],
    },
    {
      // The third comes at 30 s and leaves at 50 s, the second at 20 s and leaves at 60 s.
      name: 'a ramp whose users leave step by step keeps its pace',
      stages: [ramp(0, 3, 30), hold(3, 20), hold(2, 10), hold(1, 10)],
      want: [
        [1, 0, 10, 60, 0],
        [1, 10, 10, 40, 0],
        [1, 20, 10, 20, 0],
      ],
    },
    {
      name: 'so does one cut into rows of several users',
      stages: [ramp(0, 20, 4), hold(20, 6), hold(15, 5), hold(10, 5), hold(5, 5)],
      want: [
        [5, 0, 1, 24, 0],
        [5, 1, 1, 18, 0],
        [5, 2, 1, 12, 0],
        [5, 3, 1, 6, 0],
      ],
    },
    {
      // Those of the last step leave first, at 35 and 40 s, then those of the first, at 45 and 50 s.
      name: 'a way down that takes users of several rises keeps its pace',
      stages: [hold(2, 10), hold(4, 20), ramp(4, 0, 20)],
      want: [
        [2, 0, 0, 40, 10],
        [2, 10, 0, 20, 10],
      ],
    },
    {
      name: 'up again after a partial way down',
      stages: [ramp(0, 4, 8), ramp(4, 2, 4), ramp(2, 4, 8)],
      want: [
        [2, 0, 4, 16, 0],
        [2, 4, 4, 0, 4],
        [2, 12, 8, 0, 0],
      ],
    },
    { name: 'nobody', stages: [hold(0, 10)], want: [] },
  ];
  for (const { name, stages, start = 0, want } of cases) {
    it(name, () => expect(rows(userBlocks(stages, start))).to.deep.equal(want));
  }

  it('a ramp to ten users in 100 s and a fall by one each 10 s is 1,000 user-seconds', () => {
    const stages = [ramp(0, 10, 100), ...Array.from({ length: 10 }, (_, index) => hold(10 - index, 10))];
    const stays = staysOf(userBlocks(stages, 0));
    expect(sorted(stays.map(({ comeSeconds }) => comeSeconds))).to.deep.equal([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
    // 90 + 80 + … + 10 = 450 until all are there, as each comes when the line has reached it, and 10 x (10 + … + 1) = 550.
    expect(stays.reduce((sum, { comeSeconds, leaveSeconds }) => sum + leaveSeconds - comeSeconds, 0)).to.be.closeTo(
      1000,
      1e-9,
    );
  });

  it('each user of any profile comes and leaves when the line has passed it', () => {
    const level = fc.integer({ min: 0, max: 12 });
    const span = fc.record({ from: level, to: level, seconds: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (stages) => {
        const due: { come: number[]; leave: number[] } = { come: [], leave: [] };
        let now = 0;
        let users = 0;
        const change = (to: number, seconds: number): void => {
          const by = Math.abs(to - users);
          const into = to > users ? due.come : due.leave;
          for (let one = 1; one <= by; one++) into.push(now + (seconds * one) / by);
          users = to;
        };
        for (const { from, to, seconds } of stages) {
          change(from, 0);
          change(to, seconds);
          now += seconds;
        }
        change(0, 0);
        const stays = staysOf(userBlocks(stages, 0));
        expect(sorted(stays.map(({ comeSeconds }) => comeSeconds))).to.deep.equal(sorted(due.come));
        expect(sorted(stays.map(({ leaveSeconds }) => leaveSeconds))).to.deep.equal(sorted(due.leave));
      }),
    );
  });
});
