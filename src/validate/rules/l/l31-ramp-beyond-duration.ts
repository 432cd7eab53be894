import { defineRule } from '../rule.ts';
import { count, digits, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { isPlainGroup } from './groups.ts';
import { LIKELY } from './severities.ts';

export const rampBeyondDuration = defineRule({
  id: 'L31',
  name: 'ramp-beyond-duration',
  title: 'The group ends while it is still ramping up',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Thread k of n starts after k x ramp ÷ n seconds, and the duration counts from the start of the group. With a ramp as long as the duration the plateau is never reached and some threads never start. Ramp-up is in seconds: 5000 are 83 minutes.',
  computes: 'threads that have started when the duration is over',
  example: {
    before: users({ threads: 100, ramp: 600, seconds: 300 }, get('/orders')),
    after: users({ threads: 100, ramp: 60, seconds: 300 }, get('/orders')),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, threads, rampSeconds } = group;
      const seconds = group.durationSeconds;
      if (!isPlainGroup(group) || seconds === undefined || seconds <= 0 || rampSeconds === undefined) continue;
      if (threads === undefined || threads < 2 || rampSeconds < seconds) continue;
      const started = Math.min(threads, Math.ceil((threads * seconds) / rampSeconds));
      yield {
        element,
        property: 'ThreadGroup.ramp_time',
        message: `${named(element)} ramps up for ${time(rampSeconds)} (${digits(rampSeconds)} s) and ends after ${time(seconds)}: ${started === threads ? `the last of ${count(threads, 'thread')} starts when the group ends` : `${started} of ${count(threads, 'thread')} have started by then`}, and there is no time with all of them`,
        hint: 'ramp up for a tenth of the duration or less; the duration includes the ramp',
        numbers: { rampSeconds, durationSeconds: seconds, threadsStarted: started },
      };
    }
  },
});
