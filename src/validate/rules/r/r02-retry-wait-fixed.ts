import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { threadsOf } from '../j/how-often.ts';
import { type Script, scriptsOf } from '../j/scripts.ts';
import { LIKELY } from '../l/severities.ts';
import { isPause, ownPauseOf, pauseOf } from '../l/timers.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count, rate, time } from '../wording.ts';
import { flow } from './example-retry.ts';
import { theLimit } from './limits.ts';
import { conditionAsksFor429, readsRetryAfter } from './rejection.ts';
import { fixedRetryWait } from './rejection-wait.ts';

export const retryWaitFixed = defineRule({
  id: 'R02',
  name: 'retry-wait-fixed',
  title: 'Retries wait a fixed time instead of Retry-After',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A target that answers 429 says with Retry-After when it takes requests again. A fixed wait knows nothing of that: where it is shorter each retry is rejected too and some targets then count from anew, and since all threads wait equally long they come back together.',
  computes: 'the rate of the retries while the quota is used up',
  example: { before: flow('fixed'), after: flow('patient') },
  *check(plan) {
    for (const script of scriptsOf(plan)) yield* fixedWaitOf(plan, script);
    if (
      runningOf(plan, 'IfController', 'WhileController').some(conditionAsksFor429) &&
      !scriptsOf(plan).some(readsRetryAfter)
    )
      yield* fixedTimers(plan);
  },
});

function* fixedWaitOf(plan: PlanModel, script: Script): Iterable<RuleFinding> {
  const wait = fixedRetryWait(script);
  if (wait === undefined) return;
  const seconds = wait.millis / 1000;
  const { element, property, samplers } = script;
  yield { ...findingOf(plan, element, seconds, threadsOf({ samplers })), property, offset: wait.offset };
}

/** Pauses that stand under a controller that asks for 429. */
function* fixedTimers(plan: PlanModel): Iterable<RuleFinding> {
  const said = new Set<PlanElement>();
  for (const sampler of plan.samplers) {
    if (!sampler.controllers.some(conditionAsksFor429)) continue;
    for (const { element, millis } of pausesOf(plan, sampler)) {
      if (said.has(element) || !millis) continue;
      said.add(element);
      yield findingOf(plan, element, millis / 1000, sampler.threadGroup.threads);
    }
  }
}

function pausesOf(
  plan: PlanModel,
  { element, timers }: SamplerModel,
): readonly { readonly element: PlanElement; readonly millis: number | undefined }[] {
  const own = { element, millis: ownPauseOf(plan, element) };
  const constant = timers.filter((timer) => isPause(timer) && timer.type === 'ConstantTimer');
  return [own, ...constant.map((timer) => ({ element: timer, millis: pauseOf(plan, timer) }))];
}

const findingOf = (
  plan: PlanModel,
  element: PlanElement,
  seconds: number,
  threads: number | undefined,
): RuleFinding => ({
  element,
  message:
    threads === undefined || seconds === 0
      ? `after a 429 the thread waits ${time(seconds)}, whatever Retry-After says${told(plan, seconds)}`
      : `after a 429 each of ${count(threads, 'thread')} waits ${time(seconds)}, whatever Retry-After says${told(plan, seconds)}: up to ${rate(threads / seconds)} of retries while the quota is used up`,
  hint: 'take the seconds of the header Retry-After as the least wait and add a random part that is as long as the quota needs for all waiting threads',
  numbers: { seconds, ...(threads !== undefined && seconds > 0 && { retriesPerSecond: threads / seconds }) },
});

/** How long a window of the quota may keep a client away, where that is longer than the wait. */
function told(plan: PlanModel, seconds: number): string {
  const windowSeconds = theLimit(plan)?.windowSeconds ?? 0;
  return windowSeconds > seconds ? ` (up to ${time(windowSeconds)} by the quota ${theLimit(plan)?.text})` : '';
}
