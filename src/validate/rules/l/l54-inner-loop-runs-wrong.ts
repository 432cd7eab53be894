import { hasRole, isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { knownText, wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, loop } from './example-parts.ts';
import { below } from './groups.ts';
import { samplersInside } from './scope-index.ts';
import { CERTAIN } from './severities.ts';

const LOOPS = 'LoopController.loops';

export const innerLoopRunsWrong = defineRule({
  id: 'L54',
  name: 'inner-loop-runs-wrong',
  title: 'A Loop Controller that runs nothing, or never lets go',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'LoopController.loops is read as a whole number; an absent, empty or broken one is 0, and what the controller holds never runs. With -1 inside a group the loop never ends: what stands behind it is never reached, and the group has one iteration only.',
  computes: 'the number of loops that JMeter reads',
  example: {
    before: users({ threads: 10, seconds: 600 }, loop('', get('/status')), get('/orders')),
    after: users({ threads: 10, seconds: 600 }, loop('5', get('/status')), get('/orders')),
  },
  *check(plan) {
    for (const controller of plan.running) {
      if (!isOf(controller, 'LoopController')) continue;
      const loops = wholeOrZero(plan, controller, LOOPS);
      if (loops === 0 && samplersInside(plan, controller).length > 0) {
        const text = knownText(plan, controller, LOOPS);
        yield {
          element: controller,
          ...(text !== undefined && { property: LOOPS }),
          message: `${named(controller)} has ${text === undefined || text === '' ? 'no number of loops' : `${JSON.stringify(text)} loops`}, which JMeter reads as 0: what it holds never runs`,
          hint: 'write a whole number from 1 on, or disable the controller',
          numbers: { loops: 0 },
        };
      }
      const behind = (controller.parent?.children ?? []).slice(
        (controller.parent?.children ?? []).indexOf(controller) + 1,
      );
      const unreached = behind.find(
        (element) => element.runs && [...below(element)].some((at) => at.runs && hasRole(at, 'Sampler')),
      );
      const leaves = [...below(controller)].some(
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
