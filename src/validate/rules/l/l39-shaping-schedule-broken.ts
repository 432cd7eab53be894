import { isOf, type PlanElement, propOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { timersInUse } from '../samplers-of-part.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, shaping } from './example-parts.ts';
import { CERTAIN } from './severities.ts';
import { cellsOf, toCell } from './shaping-rows.ts';
import { SHAPING_TIMER } from './timers.ts';

const PROFILE = 'load_profile';

export const shapingScheduleBroken = defineRule({
  id: 'L39',
  name: 'shaping-schedule-broken',
  title: 'A row of a shaping timer that hangs the test or lets everything through',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The Throughput Shaping Timer reads rates as decimals and durations as whole seconds. A rate of 0, or one that is no number, makes threads wait for ever: not even the duration of the group or the end of the schedule frees them. A duration of 0 or with a fraction lets every request of that second through. Without a schedule the timer stops the test at once.',
  computes: 'what JMeter reads in each row',
  example: {
    before: users(
      { threads: 20, ramp: 0, seconds: 90 },
      get(
        '/orders',
        shaping([
          [0, 50, 60],
          [50, 50, 30],
        ]),
      ),
    ),
    after: users(
      { threads: 20, ramp: 0, seconds: 90 },
      get(
        '/orders',
        shaping([
          [10, 50, 60],
          [50, 50, 30],
        ]),
      ),
    ),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, SHAPING_TIMER)) continue;
      yield* problemsOf(plan, timer);
    }
  },
});

function* problemsOf(plan: PlanModel, timer: PlanElement): Iterable<RuleFinding> {
  const rows = cellsOf(plan, timer, PROFILE);
  const finding = (message: string, hint: string): RuleFinding => ({
    element: timer,
    ...(propOf(timer, PROFILE) !== undefined && { property: PROFILE }),
    message,
    hint,
  });
  const overridden = Object.keys(plan.surroundings.properties ?? {}).some((name) => name.endsWith(PROFILE));
  if (rows === undefined || rows.length === 0) {
    if (!overridden)
      yield finding(
        `${named(timer)} has no schedule (load_profile): it stops the test at the first sample`,
        'write rows of start rate, end rate and whole seconds',
      );
    return;
  }
  for (const [index, cells] of rows.entries()) {
    const row = `row ${index + 1} of ${named(timer)}`;
    if (cells.length !== 3) {
      yield finding(
        `${row} has ${count(cells.length, 'cell')} instead of start rate, end rate and seconds`,
        'write three cells in each row',
      );
      continue;
    }
    const [from, to, seconds] = cells.map(toCell);
    for (const [cell, what] of [
      [from, 'start'],
      [to, 'end'],
    ] as const) {
      if (cell === undefined || (cell.value !== undefined && cell.value > 0)) continue;
      yield finding(
        `${row} has ${JSON.stringify(cell.text)} as its ${what} rate, which is ${cell.value === undefined ? 'no number and so ' : ''}0/s: threads that wait at 0/s wait for ever, and the test does not end`,
        'start and end at 1/s or more; leave a pause to the start-up delay of the group',
      );
    }
    if (seconds === undefined || (seconds.value !== undefined && Number.isInteger(seconds.value) && seconds.value > 0))
      continue;
    yield finding(
      `${row} lasts ${JSON.stringify(seconds.text)}, which JMeter reads as 0 s: all requests of that second pass unlimited`,
      'write whole seconds from 1 on',
    );
  }
}
