import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, shaping } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { shapingRows, shapingSeconds } from './shaping-rows.ts';
import { SHAPING_TIMER } from './timers.ts';

/** Lengths are rounded to whole seconds on both sides, and half a percent is nobody's mistake. */
const tolerance = (seconds: number): number => Math.max(2, seconds * 0.005);

export const scheduleAndGroup = defineRule({
  id: 'L17',
  name: 'schedule-and-group',
  title: 'The schedule of a shaping timer and the length of its group disagree',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A Throughput Shaping Timer stops the thread group of the thread that notices the end of the schedule, and after the sixth try the whole test, other groups included. A group that ends first cuts the schedule off: its last rows never run.',
  computes: 'length of the schedule, length of the group, and what is lost',
  example: {
    before: users(
      { threads: 20, ramp: 0, seconds: 600 },
      get(
        '/orders',
        shaping([
          [10, 50, 60],
          [50, 50, 240],
        ]),
      ),
    ),
    after: users(
      { threads: 20, ramp: 0, seconds: 300 },
      get(
        '/orders',
        shaping([
          [10, 50, 60],
          [50, 50, 240],
        ]),
      ),
    ),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, SHAPING_TIMER)) continue;
      const rows = shapingRows(plan, timer) ?? [];
      const schedule = shapingSeconds(rows);
      if (schedule === undefined || schedule <= 0) continue;
      for (const group of waitingByGroup(plan, timer).keys()) {
        const seconds = group.durationSeconds;
        if (seconds === undefined || seconds <= 0) continue;
        if (!Number.isFinite(seconds) || Math.abs(seconds - schedule) <= tolerance(seconds)) continue;
        const { element } = group;
        yield {
          element: timer,
          property: 'load_profile',
          message:
            schedule < seconds
              ? `the schedule of ${named(timer)} (${count(rows.length, 'row')}) is over after ${time(schedule)} and then stops ${named(element)}, which was to last ${time(seconds)}`
              : `${named(element)} ends after ${time(seconds)}, the schedule of ${named(timer)} (${count(rows.length, 'row')}) after ${time(schedule)}: its last ${time(schedule - seconds)} never run`,
          hint: 'make both the same length; the clock of the schedule starts with the first sample that waits for the timer',
          numbers: { scheduleSeconds: schedule, groupSeconds: seconds },
        };
      }
    }
  },
});
