import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { element as xml } from './example-xml.ts';
import { LIKELY } from './severities.ts';

const WEIGHTS = /\bweights (\d+(?:\.\d+)?(?: : \d+(?:\.\d+)?)+)/i;
const CHOOSERS = ['SwitchController', 'RandomController', 'InterleaveControl'];

const choose = (...children: readonly string[]): string =>
  users(
    { threads: 10, seconds: 600 },
    xml(
      ['SwitchController', 'SwitchControllerGui'],
      'choose',
      { 'TestPlan.comments': 'Weights 9 : 1.', 'SwitchController.value': '${option}' },
      children,
    ),
  );

export const statedWeightsDisagree = defineRule({
  id: 'L70',
  name: 'stated-weights-disagree',
  title: 'A controller that chooses has another number of children than its comment has weights',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A Switch Controller takes its children by number, a Random one each alike. An element that was moved beside the others becomes a choice of its own, and shifts the numbers of those behind it: shares that were planned go to other requests.',
  computes: 'the weights that are stated and the children that there are',
  example: { before: choose(get('/read'), get('/write'), get('/status')), after: choose(get('/read'), get('/write')) },
  *check(plan) {
    for (const element of runningOf(plan, ...CHOOSERS)) {
      const stated = WEIGHTS.exec(textOf(element, 'TestPlan.comments') ?? '')?.[1]?.split(' : ');
      const options = element.children.filter(({ runs, roles }) => runs && /Sampler|Controller/.test(roles.join(' ')));
      if (stated === undefined || stated.length === options.length) continue;
      yield {
        element,
        message: `${named(element)} states ${count(stated.length, 'weight')} (${stated.join(' : ')}), but chooses between ${count(options.length, 'child').replace('childs', 'children')}`,
        hint: 'correct the one that is wrong; what belongs together stands in a Simple Controller',
        numbers: { weights: stated.length, children: options.length },
      };
    }
  },
});
