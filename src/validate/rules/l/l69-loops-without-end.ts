import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { FOREVER, loopsWithoutEffect, MAIN_CONTROLLER, mainLoopsOf } from './main-loops.ts';
import { CERTAIN } from './severities.ts';

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
      const loops = loopsWithoutEffect(plan, element);
      if (loops === undefined) continue;
      const isAbsent = mainLoopsOf(plan, element)?.forever === undefined;
      yield {
        element,
        property: MAIN_CONTROLLER,
        message: `${named(element)} has ${count(loops, 'loop')}, but ${isAbsent ? 'no continue_forever, which then is true' : 'continue_forever is true'}: after them it starts again, for ever`,
        hint: `write <boolProp name="${FOREVER}">false</boolProp> into ${MAIN_CONTROLLER}`,
        numbers: { loops },
      };
    }
  },
});
