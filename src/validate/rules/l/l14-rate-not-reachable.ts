import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { waitingByGroup } from '../samplers-of-part.ts';
import { count, named, rate, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, pause, shaping } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { groupRate } from './timer-rates.ts';
import { isRateTimer, ownPauseOf, pauseOf } from './timers.ts';

/** Answers that have to be quicker than this are asked of few targets. */
const QUICK_SECONDS = 0.01;

export const rateNotReachable = defineRule({
  id: 'L14',
  name: 'rate-not-reachable',
  title: 'Too few threads for the rate that a timer asks for',
  affectsLoad: true,
  severity: LIKELY,
  why: "Timers only hold threads back. By Little's law a rate needs rate x (response time + pauses) threads; with fewer the timer is never the one that decides, the test offers less than was asked, and nothing fails.",
  computes:
    'the time that a sample with its pauses may take for the threads to reach the rate, and the rate that the pauses alone allow',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders', pause(1000), shaping([[50, 50, 600]]))),
    after: users({ threads: 80, seconds: 600 }, get('/orders', pause(1000), shaping([[50, 50, 600]]))),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { threads, samplers } = group;
      if (threads === undefined || threads < 1) continue;
      for (const timer of new Set(samplers.flatMap(({ timers }) => timers.filter(isRateTimer)))) {
        const asked = groupRate(plan, timer, group);
        const alone = waitingByGroup(plan, timer).size === 1;
        if (asked === undefined || asked <= 0 || !alone) continue;
        const waits = cycleSeconds(plan, group, timer);
        const budget = threads / asked;
        if (waits === undefined || budget >= waits + QUICK_SECONDS) continue;
        yield {
          element: timer,
          message:
            waits >= budget
              ? `${named(timer)} asks for ${rate(asked)}, but the pauses of ${time(waits)} before the next sample let ${count(threads, 'thread')} of ${named(group.element)} make at most ${rate(threads / waits)}`
              : `${named(timer)} asks for ${rate(asked)} of ${count(threads, 'thread')}: a sample and its pauses may take ${time(budget)} only, ${waits > 0 ? `of which the pauses take ${time(waits)}` : 'and slower responses make less than the rate'}`,
          hint: `threads >= rate x (p95 response time + pauses); at 200 ms a response that is ${Math.ceil(asked * (0.2 + waits))}`,
          numbers: { askedPerSecond: asked, threads, secondsPerSample: budget, pauseSeconds: waits },
        };
      }
    }
  },
});

/** Pauses of one iteration for each sample that the timer counts in it, seconds. */
function cycleSeconds(plan: PlanModel, { samplers }: ThreadGroupModel, timer: PlanElement): number | undefined {
  let pauses = 0;
  let counted = 0;
  for (const { element, timers, runsPerIteration } of samplers) {
    const counts = timers.includes(timer);
    // What a condition decides may never run; it can only make the cycle longer, and the counted ones uncertain.
    if (runsPerIteration === undefined) {
      if (counts) return undefined;
      continue;
    }
    const own = [...timers.map((other) => pauseOf(plan, other) ?? 0), ownPauseOf(plan, element) ?? 0];
    pauses += (own.reduce((sum, millis) => sum + millis, 0) / 1000) * runsPerIteration;
    if (counts) counted += runsPerIteration;
  }
  return counted > 0 ? pauses / counted : undefined;
}
