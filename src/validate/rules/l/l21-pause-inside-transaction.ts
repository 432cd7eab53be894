import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { named, time } from '../wording.ts';
import { switchOf } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, pause, transaction } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { ownPauseOf, pauseOf } from './timers.ts';

const INCLUDE = 'TransactionController.includeTimers';
const body = [get('/basket', pause(2000)), get('/pay', pause(3000))];

export const pauseInsideTransaction = defineRule({
  id: 'L21',
  name: 'pause-inside-transaction',
  title: 'Think time counts as response time of a transaction',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Include duration of timer and pre-post processors in generated sample" a transaction lasts as long as its requests and all pauses in it. In a file without the property it is on (the GUI writes it off), so hand-written plans measure the pauses.',
  computes: 'the pauses that each transaction sample contains',
  example: {
    before: users(
      { threads: 10, seconds: 600 },
      transaction('buy', { 'TransactionController.parent': false, [INCLUDE]: true }, ...body),
    ),
    after: users(
      { threads: 10, seconds: 600 },
      transaction('buy', { 'TransactionController.parent': false, [INCLUDE]: false }, ...body),
    ),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'TransactionController')) {
      if (switchOf(plan, controller, INCLUDE, true) !== true) continue;
      const inside = samplersOfPart(plan, controller);
      const seconds = inside.reduce((sum, sampler) => sum + pauseSeconds(plan, sampler), 0);
      if (seconds <= 0) continue;
      const absent = !controller.node.props.some(({ name }) => name === INCLUDE);
      yield {
        element: controller,
        ...(!absent && { property: INCLUDE }),
        message: `each sample of ${named(controller)} contains ${time(seconds)} of pauses, because it includes the duration of timers${absent ? ' (which it does where the file does not say)' : ''}`,
        hint: `write ${INCLUDE} = false; pauses then count as idle time of the sample`,
        numbers: { pauseSeconds: seconds },
      };
    }
  },
});

/** Computable pauses of a sampler; what a condition decides is taken as one run. */
function pauseSeconds(plan: PlanModel, { element, timers }: SamplerModel): number {
  const own = [...timers.map((timer) => pauseOf(plan, timer) ?? 0), ownPauseOf(plan, element) ?? 0];
  return own.reduce((sum, millis) => sum + millis, 0) / 1000;
}
