import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get, pause, precise } from '../l/example-parts.ts';
import { wordsOf } from '../l/groups.ts';
import { LIKELY } from '../l/severities.ts';
import { isPause, iterationPauseOf, ownPauseOf, pauseOf } from '../l/timers.ts';
import { defineRule } from '../rule.ts';
import { count, rate, time } from '../wording.ts';
import { theLimit } from './limits.ts';
import { conditionAsksFor429 } from './rejection.ts';
import { isHttp } from './requests.ts';

const MEANT_FOR_QUOTA = /retry.?after|\b429\b|rate.?limit|throttl|back.?off|too many requests|quota/i;

export const timerAsRetryAfter = defineRule({
  id: 'R06',
  name: 'timer-as-retry-after',
  title: 'A pause is meant to keep to a rate limit',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A Constant Timer waits before every request, rejected before or not; it reads no header and keeps no rate. The rate is threads divided by pause and response time, so it grows with each thread. 100 threads with a 2 s timer against 300 requests a minute had 89 % of them rejected.',
  computes: 'the rate that the threads reach with this pause, beside the quota where one is known',
  example: {
    before: users({ threads: 100, seconds: 300 }, get('/orders', pause(2000, 'respect Retry-After'))),
    after: users({ threads: 100, seconds: 300 }, get('/orders', precise(270, 60, 300, 'keep to the rate limit'))),
  },
  *check(plan) {
    const said = new Set<PlanElement>();
    for (const sampler of plan.samplers) {
      if (sampler.controllers.some(conditionAsksFor429)) continue;
      for (const { element, millis } of pausesOf(plan, sampler)) {
        if (said.has(element) || !millis || !MEANT_FOR_QUOTA.test(wordsOf(element))) continue;
        said.add(element);
        yield { element, ...textsOf(plan, sampler, millis) };
      }
    }
  },
});

const pausesOf = (plan: PlanModel, { element, timers }: SamplerModel) => [
  { element, millis: ownPauseOf(plan, element) },
  ...timers.filter(isPause).map((timer) => ({ element: timer, millis: pauseOf(plan, timer) })),
];

function textsOf(plan: PlanModel, { threadGroup }: SamplerModel, millis: number) {
  const perSecond = reachable(plan, threadGroup);
  const { threads } = threadGroup;
  const limit = theLimit(plan);
  const least = limit === undefined ? '' : `; the quota is ${limit.text}, ${rate(limit.admits)}`;
  return {
    message:
      perSecond === undefined || threads === undefined
        ? `the pause of ${time(millis / 1000)} comes before every request, rejected before or not; it neither reads Retry-After nor keeps a rate`
        : `the pause of ${time(millis / 1000)} comes before every request, rejected before or not: ${count(threads, 'thread')} send up to ${rate(perSecond)}${least}`,
    hint: 'keep the rate with a Precise Throughput Timer (samples per period, all threads together), and answer a 429 in a While Controller with a wait of Retry-After',
    ...(perSecond !== undefined && { numbers: { perSecond } }),
  };
}

/** Requests per second of a group with its pauses and answers that take no time. */
function reachable(plan: PlanModel, group: SamplerModel['threadGroup']): number | undefined {
  const pauseMillis = iterationPauseOf(plan, group);
  const requests = group.samplers.filter(({ element }) => isHttp(element));
  if (
    !pauseMillis ||
    group.threads === undefined ||
    requests.some(({ runsPerIteration }) => runsPerIteration === undefined)
  )
    return undefined;
  const runs = requests.reduce((sum, { runsPerIteration }) => sum + (runsPerIteration ?? 0), 0);
  return runs === 0 ? undefined : (group.threads * runs * 1000) / pauseMillis;
}
