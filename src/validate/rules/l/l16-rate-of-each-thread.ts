import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { REMARK } from './severities.ts';
import { askedPerSecond, calcModeOf } from './timer-rates.ts';
import { CONSTANT_THROUGHPUT } from './timers.ts';

export const rateOfEachThread = defineRule({
  id: 'L16',
  name: 'rate-of-each-thread',
  title: 'A Constant Throughput Timer counts "this thread only"',
  affectsLoad: true,
  severity: REMARK,
  why: 'Mode 0, "this thread only", is the default: the throughput is that of each thread. The group makes as many times as much as it has threads, and every change of the thread count changes the rate.',
  computes: 'the rate of all threads together',
  example: {
    before: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(300, 0))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(300, 4))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, CONSTANT_THROUGHPUT) || calcModeOf(plan, timer) !== 0) continue;
      const each = askedPerSecond(plan, timer);
      const groups = [...waitingByGroup(plan, timer).keys()];
      const threads = groups.reduce((sum, group) => sum + (group.threads ?? 0), 0);
      if (each === undefined || each <= 0 || threads < 2) continue;
      yield {
        element: timer,
        property: 'calcMode',
        message: `${named(timer)} allows ${rate(each)} to each thread: ${count(threads, 'thread')} make ${rate(each * threads)} together`,
        hint: `for ${rate(each)} in all write calcMode 4, "all active threads in current thread group (shared)"`,
        numbers: { perSecondOfEachThread: each, perSecond: each * threads, threads },
      };
    }
  },
});
