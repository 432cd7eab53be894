import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { named } from '../wording.ts';
import { knownText, wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, runtime } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const SECONDS = 'RunTime.seconds';

export const runtimeZero = defineRule({
  id: 'L55',
  name: 'runtime-zero',
  title: 'A Runtime Controller of 0 seconds',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A Runtime Controller repeats what it holds for so many whole seconds. Empty texts and fractions are read as 0, and with 0 nothing of it ever runs.',
  computes: 'the seconds that JMeter reads',
  example: {
    before: users({ threads: 10, loops: 1 }, runtime('0.5', get('/orders'))),
    after: users({ threads: 10, loops: 1 }, runtime('30', get('/orders'))),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'RunTime')) {
      if (wholeOrZero(plan, controller, SECONDS) !== 0) continue;
      const text = textOf(controller, SECONDS) === undefined ? undefined : knownText(plan, controller, SECONDS);
      yield {
        element: controller,
        ...(text !== undefined && { property: SECONDS }),
        message: `${named(controller)} runs for ${text === undefined ? 'an unsaid time' : JSON.stringify(text)}, which JMeter reads as 0 s: what it holds never runs`,
        hint: 'write whole seconds from 1 on',
        numbers: { seconds: 0 },
      };
    }
  },
});
