import type { PlanElement } from '../../model/plan-element.ts';
import { propOf, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { knownNumber } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const CONTROLLER = 'ThreadGroup.main_controller';
const FOREVER = 'LoopController.continue_forever';

const checked = (forever: string): string =>
  users({ threads: 10, loops: 5 }, get('/orders')).replace(`<boolProp name="${FOREVER}">false</boolProp>`, forever);

export const loopsWithoutEnd = defineRule({
  id: 'L69',
  name: 'loops-without-end',
  title: 'A thread group has a number of loops and starts again after them',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The Loop Controller inside a thread group starts its count again at the end unless LoopController.continue_forever is false, and an absent one is true. The panel always writes false; a plan that was written by hand, or lost the line, loops for ever whatever its number of loops is.',
  computes: 'the loops that were meant',
  example: { before: checked(''), after: checked(`<boolProp name="${FOREVER}">false</boolProp>`) },
  *check(plan) {
    for (const { element } of plan.threadGroups) {
      const main = propOf(element, CONTROLLER);
      if (main?.kind !== 'elementProp' || main.elementType !== 'LoopController') continue;
      const inside = { ...element, node: { ...element.node, props: main.props } } satisfies PlanElement;
      const loops = knownNumber(plan, inside, 'LoopController.loops');
      const forever = textOf(inside, FOREVER);
      if (loops === undefined || loops <= 0 || plan.variables.evaluate(forever ?? 'true') !== 'true') continue;
      yield {
        element,
        property: CONTROLLER,
        message: `${named(element)} has ${count(loops, 'loop')}, but ${forever === undefined ? 'no continue_forever, which then is true' : 'continue_forever is true'}: after them it starts again, for ever`,
        hint: `write <boolProp name="${FOREVER}">false</boolProp> into ${CONTROLLER}`,
        numbers: { loops },
      };
    }
  },
});
