import { hasRole, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { below } from '../l/groups.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count } from '../wording.ts';
import { asFunction, isNeverAWord } from './condition.ts';

const example = (condition: string): string =>
  users(
    { threads: 10, seconds: 60 },
    get('/orders'),
    xml(
      ['IfController', 'IfControllerPanel'],
      'rejected',
      { 'IfController.condition': condition, 'IfController.evaluateAll': false, 'IfController.useExpression': true },
      [get('/status')],
    ),
  );

export const ifNeverTrue = defineRule({
  id: 'J12',
  name: 'if-never-true',
  title: 'An If Controller compares texts without a function',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'With "Interpret Condition as Variable Expression" on, the controller compares nothing: it puts the variables in and runs its children only when the text is then exactly true. "429" == "429" is not the text true, so the branch is never taken.',
  computes: 'the samplers that are never run',
  example: {
    before: example('"${code}" == "429"'),
    after: example('${__jexl3("${code}" == "429",)}'),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'IfController')) {
      if (textOf(element, 'IfController.useExpression') !== 'true') continue;
      const condition = textOf(element, 'IfController.condition') ?? '';
      if (!isNeverAWord(condition)) continue;
      const samplers = below(element).filter((child) => child.runs && hasRole(child, 'Sampler')).length;
      yield {
        element,
        property: 'IfController.condition',
        message: `the condition ${condition.trim()} is compared as a text with true and never equal to it: ${count(samplers, 'sampler')} below never ${samplers === 1 ? 'runs' : 'run'}`,
        hint: `write ${asFunction(condition)}`,
        numbers: { samplers },
      };
    }
  },
});
