import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, precise, shaping } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { shapingRows } from './shaping-rows.ts';
import { SHAPING_TIMER } from './timers.ts';

/** Below this rate the timer's windows of a second lose turns. */
const ACCURATE_FROM = 10;

export const shapingRateTooLow = defineRule({
  id: 'L37',
  name: 'shaping-rate-too-low',
  title: 'A shaping timer is asked for a rate that it does not keep',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The Throughput Shaping Timer counts in windows of one second, and a thread that waits sleeps (waiting threads + 1) ÷ rate seconds. At low rates turns pass by unused: measured with 10 threads, 5/s became 3.2/s, 1.67/s became 0.95/s and 0.5/s became 0.35/s.',
  computes: 'the lowest rate of the schedule, and how long a thread that waits sleeps at it',
  example: {
    before: users({ threads: 10, ramp: 0, seconds: 600 }, get('/orders', shaping([[5, 5, 600]]))),
    after: users({ threads: 10, ramp: 0, seconds: 600 }, get('/orders', precise(300, 60, 600))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, SHAPING_TIMER)) continue;
      const groups = [...waitingByGroup(plan, timer).keys()];
      const threads = groups.reduce((sum, group) => sum + (group.threads ?? 0), 0);
      const rates = (shapingRows(plan, timer) ?? []).flatMap(({ from, to }) => [from, to]);
      const known = rates.filter((value): value is number => value !== undefined && value > 0);
      const lowest = Math.min(...known);
      if (groups.length === 0 || known.length === 0 || lowest >= ACCURATE_FROM || (threads > 0 && threads < 3))
        continue;
      yield {
        element: timer,
        property: 'load_profile',
        message: `the schedule of ${named(timer)} goes down to ${rate(lowest)}; below ${ACCURATE_FROM}/s this timer lets turns pass unused${threads === 0 ? '' : `: with ${count(threads, 'thread')} one that waits may sleep ${Math.round((threads + 1) / lowest)} s`}`,
        hint: 'for low rates use a Precise Throughput Timer, an arrivals group, or a Constant Throughput Timer; keep the shaping timer for 10/s and more',
        numbers: { lowestPerSecond: lowest, ...(threads > 0 && { threads }) },
      };
    }
  },
});
