import { hasRole, isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { below, scriptsBelow } from './groups.ts';
import { loopsWithoutEffect } from './main-loops.ts';
import { LIKELY } from './severities.ts';
import { SHAPING_TIMER } from './timers.ts';

export const neverEnds = defineRule({
  id: 'L06',
  name: 'never-ends',
  title: 'A group loops for ever and nothing ends it',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Threads that loop for ever end only by a duration, by data that runs out, or by something that stops them. Without any of these the run has to be killed, and a killed JVM loses the rows of the result file that it has not written yet.',
  computes: '',
  example: {
    before: users({ threads: 10, loops: -1 }, get('/orders')),
    after: users({ threads: 10, loops: -1, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind, loops, durationSeconds, samplers } of plan.threadGroups) {
      if (!['threads', 'setUp', 'tearDown'].includes(kind) || samplers.length === 0) continue;
      if (loops !== Number.POSITIVE_INFINITY || durationSeconds !== Number.POSITIVE_INFINITY) continue;
      // Where a duration or a number of loops is written that does not count, that is the finding (L04, L69).
      if (Number(textOf(element, 'ThreadGroup.duration')) > 0) continue;
      if (loopsWithoutEffect(plan, element) !== undefined) continue;
      if (isStopped(element) || stoppedFromOutside(plan, element)) continue;
      const group = kind === 'threads' ? 'the run' : 'this group, and so the run,';
      yield {
        element,
        property: 'ThreadGroup.main_controller',
        message: `${named(element)} loops for ever and has no duration, and nothing in it stops a thread: ${group} never ends by itself`,
        hint: 'switch the scheduler on with a duration in seconds, or write a number of loops',
      };
    }
  },
});

const stopsInScripts = /stop|shutdown|halt|interrupt|setRunning|script file/i;

/** Something in the group can end its threads: a script, a Flow Control Action, data that runs out, an error. */
function isStopped(group: PlanElement): boolean {
  const onError = textOf(group, 'ThreadGroup.on_sample_error') ?? 'continue';
  if (/^stop/.test(onError)) return true;
  for (const text of scriptsBelow(group)) if (stopsInScripts.test(text)) return true;
  for (const element of below(group))
    if (element.runs && (endsThreads(element) || isOf(element, 'IncludeController'))) return true;
  return false;
}

function endsThreads(element: PlanElement): boolean {
  if (isOf(element, 'TestAction')) return /^[02]$/.test(textOf(element, 'ActionProcessor.action') ?? '0');
  if (isOf(element, 'ResultAction')) return /^[1235]$/.test(textOf(element, 'OnError.action') ?? '0');
  if (isOf(element, 'CSVDataSet')) return (textOf(element, 'stopThread') ?? 'false') !== 'false';
  return isOf(element, SHAPING_TIMER);
}

/** Elements beside the groups reach into them all; another group or a listener may stop the test. */
function stoppedFromOutside(plan: PlanModel, group: PlanElement): boolean {
  const siblings = group.parent?.children ?? [];
  return (
    siblings.some((element) => element.runs && !hasRole(element, 'ThreadGroup') && isStopped(element)) ||
    plan.running.some(({ type }) => /AutoStop|RampDown|RandomCSVDataSet/i.test(type))
  );
}
