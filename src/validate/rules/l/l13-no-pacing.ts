import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, named, rate, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { isPlainGroup, requestsOf, scriptsBelow } from './groups.ts';
import { FACT } from './severities.ts';
import { isHeldBack } from './timers.ts';

const waits = /sleep|wait\s*\(|parkNanos|delay/i;

export const noPacing = defineRule({
  id: 'L13',
  name: 'no-pacing',
  title: 'Nothing sets a rate: it is whatever the response time leaves',
  affectsLoad: true,
  severity: FACT,
  why: 'Threads without a timer send the next request as soon as the response is there, so the rate is threads ÷ response time. It rises when the target gets faster and falls when it gets slower, which hides the overload that the test looks for. Ramp-up does not change that: it spaces the starts only.',
  computes: 'the rates that result at 100 ms and at 1 s a response',
  example: {
    before: users({ threads: 50, ramp: 60, seconds: 600 }, get('/orders')),
    after: users({ threads: 50, ramp: 60, seconds: 600 }, get('/orders', perMinute(1200, 4))),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, kind, threads, loops, rampSeconds, samplers } = group;
      if (!isPlainGroup(group) && !['concurrency', 'ultimate', 'stepping'].includes(kind)) continue;
      if (threads === undefined || threads < 2 || loops === undefined || threads * loops < 1000) continue;
      if (requestsOf(group).length === 0 || samplers.some(isHeldBack)) continue;
      // Where conditions or numbers of executions decide over all, the rate is not threads ÷ response time.
      if (requestsOf(group).every(({ runsPerIteration }) => runsPerIteration === undefined)) continue;
      const paused = ['TestAction', 'kg.apc.jmeter.samplers.DummySampler', 'RunTime'];
      if (samplers.some((sampler) => isOf(sampler.element, ...paused))) continue;
      if ([...scriptsBelow(element)].some((text) => waits.test(text))) continue;
      const ramp =
        rampSeconds !== undefined && rampSeconds >= 10
          ? `; the ramp of ${time(rampSeconds)} spaces their starts only`
          : '';
      yield {
        element,
        message: `no timer paces ${named(element)}: its rate is threads ÷ response time, so ${count(threads, 'thread')} make ${rate(threads / 0.1)} at 100 ms a response and ${rate(threads)} at 1 s${ramp}`,
        hint: 'set the rate: a Throughput Shaping Timer or a Constant Throughput Timer (per minute), or an arrivals group; if the closed loop is meant, say so in a think time',
        numbers: { threads, perSecondAt100Millis: threads / 0.1, perSecondAt1Second: threads },
      };
    }
  },
});
