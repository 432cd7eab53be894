import { ancestorsOf, hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count, named } from '../wording.ts';
import { knownText, wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, loop } from './example-parts.ts';
import { below } from './groups.ts';
import { FOREVER } from './main-loops.ts';
import { CERTAIN } from './severities.ts';

const LOOPS = 'LoopController.loops';

export const innerLoopRunsWrong = defineRule({
  id: 'L54',
  name: 'inner-loop-runs-wrong',
  title: 'A Loop Controller that runs nothing, runs once, or never lets go',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'LoopController.loops is read as a whole number; an absent, empty or broken one is 0, and what the controller holds never runs. With -1 inside a group the loop never ends: what stands behind it is never reached, and the group has one iteration only. With continue_forever = false, which belongs into the controller of the thread group alone, the inner one is done after its first round for the rest of the thread.',
  computes: 'the number of loops that JMeter reads',
  example: {
    before: users({ threads: 10, seconds: 600 }, loop('', get('/status')), get('/orders')),
    after: users({ threads: 10, seconds: 600 }, loop('5', get('/status')), get('/orders')),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'LoopController')) {
      const loops = wholeOrZero(plan, controller, LOOPS);
      if (loops === 0 && samplersOfPart(plan, controller).length > 0) {
        const text = knownText(plan, controller, LOOPS);
        yield {
          element: controller,
          ...(text !== undefined && { property: LOOPS }),
          message: `${named(controller)} has ${text === undefined || text === '' ? 'no number of loops' : `${JSON.stringify(text)} loops`}, which JMeter reads as 0: what it holds never runs`,
          hint: 'write a whole number from 1 on, or disable the controller',
          numbers: { loops: 0 },
        };
      }
      yield* doneAfterFirstRound(plan, controller, loops);
      const behind = (controller.parent?.children ?? []).slice(
        (controller.parent?.children ?? []).indexOf(controller) + 1,
      );
      const unreached = behind.find(
        (element) => element.runs && below(element).some((at) => at.runs && hasRole(at, 'Sampler')),
      );
      const leaves = below(controller).some(
        (at) => at.runs && (isOf(at, 'TestAction', 'ResultAction', 'RunTime') || /223|BeanShell/.test(at.type)),
      );
      if (loops === undefined || loops >= 0 || unreached === undefined || leaves) continue;
      yield {
        element: controller,
        property: LOOPS,
        message: `${named(controller)} loops for ever, so ${named(unreached)} behind it is never reached`,
        hint: 'write a number of loops; the thread group itself loops for ever if that is meant',
        numbers: { loops },
      };
    }
  },
});

/** The switch of a group's own controller in an inner one: that is not run again in later iterations. */
function* doneAfterFirstRound(plan: PlanModel, element: PlanElement, loops: number | undefined): Iterable<RuleFinding> {
  const [sampler] = samplersOfPart(plan, element);
  if (sampler === undefined || loops === 0 || knownText(plan, element, FOREVER) !== 'false') return;
  const iterations = sampler.threadGroup.loops;
  const around = ancestorsOf(element).find((at) => isOf(at, 'LoopController', 'WhileController'));
  if (around === undefined && (iterations === undefined || iterations <= 1)) return;
  const first =
    iterations !== undefined && Number.isFinite(iterations)
      ? `the first of ${count(iterations, 'iteration')}`
      : 'the first iteration';
  const once =
    around === undefined ? `in ${first} of a thread` : `once in a thread, however often ${named(around)} comes by,`;
  yield {
    element,
    property: FOREVER,
    message: `${named(element)} has continue_forever = false: it runs its ${loops === undefined || loops < 0 ? 'loops' : count(loops, 'loop')} ${once} and never again`,
    hint: `write <boolProp name="${FOREVER}">true</boolProp> or leave the line out, as the panel does for a controller inside a group`,
    ...(loops !== undefined && { numbers: { loops } }),
  };
}
