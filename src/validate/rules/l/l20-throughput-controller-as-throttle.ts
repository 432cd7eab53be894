import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count, digits, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute, throughput } from './example-parts.ts';
import { wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { throughputShare } from './throughput-share.ts';

const rateWords =
  /throttl|rate.?limit|\b[rtq]ps\b|per (second|minute|sec|min)\b|req\w*\s*\/\s*(s|min)|\/\s*(s|sec|min)\b|pacing|\blimit/i;

export const throughputControllerAsThrottle = defineRule({
  id: 'L20',
  name: 'throughput-controller-as-throttle',
  title: 'A Throughput Controller is meant to limit the rate',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Despite its name the Throughput Controller does not control throughput (so the component reference): it runs its children in a share of the iterations, or a number of times in all. What is left out is not spread over time, and the rate stays what the timers make it.',
  computes: 'the share of iterations, or the number of executions',
  example: {
    before: users(
      { threads: 50, seconds: 600 },
      throughput(
        'limit to 50 rps',
        {
          'ThroughputController.style': 1,
          'ThroughputController.perThread': false,
          'ThroughputController.maxThroughput': 1,
          'ThroughputController.percentThroughput': '50',
        },
        get('/orders'),
      ),
    ),
    after: users({ threads: 50, seconds: 600 }, get('/orders', perMinute(3000, 4))),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'ThroughputController')) {
      if (!rateWords.test(wordsOf(controller))) continue;
      const { style, value, perThread } = throughputShare(plan, controller);
      const number = value === undefined ? 'some' : digits(value);
      const does =
        style === 'percent'
          ? `runs its children in ${number} % of the iterations${perThread ? ' of each thread' : ''}, as fast as before`
          : `runs its children ${value === undefined ? 'a number of times' : count(value, 'time')} ${perThread ? 'in each thread' : 'in all threads together'} and then never again`;
      yield {
        element: controller,
        message: `${named(controller)} sounds like a rate, but a Throughput Controller limits none: it ${does}`,
        hint: 'limit the rate with a timer: a Constant Throughput Timer (per minute) or a Throughput Shaping Timer below the sampler',
        ...(value !== undefined && { numbers: { [style]: value } }),
      };
    }
  },
});
