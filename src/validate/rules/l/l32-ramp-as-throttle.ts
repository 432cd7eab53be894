import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, named, rate, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { isPlainGroup, requestsOf, wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { isHeldBack } from './timers.ts';

const limiting =
  /throttl|rate.?limit|\b429\b|stagger|smooth|avoid.{0,20}burst|spread.{0,20}load|limit.{0,20}(rate|load|request)/i;

export const rampAsThrottle = defineRule({
  id: 'L32',
  name: 'ramp-as-throttle',
  title: 'Ramp-up is meant to limit the rate',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The ramp-up period spaces the starts of threads and nothing else. When it is over all of them run as fast as the responses come, so a rate limit that the ramp respected is broken from then on.',
  computes: 'starts a second during the ramp, and the rate after it at 100 ms a response',
  example: {
    before: users(
      { comments: 'Ramp-up of 120 s to stay below the rate limit', threads: 200, ramp: 120, seconds: 600 },
      get('/orders'),
    ),
    after: users(
      { comments: 'Stays below the rate limit', threads: 200, ramp: 120, seconds: 600 },
      get('/orders', perMinute(300, 4)),
    ),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, threads, loops, rampSeconds, samplers } = group;
      if (!isPlainGroup(group) || rampSeconds === undefined || rampSeconds <= 0 || threads === undefined || threads < 2)
        continue;
      if (
        loops === 1 ||
        requestsOf(group).length === 0 ||
        samplers.some(isHeldBack) ||
        !limiting.test(wordsOf(element))
      )
        continue;
      yield {
        element,
        property:
          textOf(element, 'ThreadGroup.ramp_time') === undefined ? 'TestPlan.comments' : 'ThreadGroup.ramp_time',
        message: `the ramp of ${named(element)} starts ${rate(threads / rampSeconds, 'threads')} for ${time(rampSeconds)} and limits nothing: after it all ${count(threads, 'thread')} run unpaced, ${rate(threads / 0.1)} at 100 ms a response`,
        hint: 'limit the rate with a timer: a Constant Throughput Timer (per minute) or a Throughput Shaping Timer; keep the ramp for the start only',
        numbers: { startsPerSecond: threads / rampSeconds, perSecondAt100Millis: threads / 0.1 },
      };
    }
  },
});
