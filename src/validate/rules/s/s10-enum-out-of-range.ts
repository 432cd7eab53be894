import { type PlanElement, textOf } from '../../model/plan-element.ts';
import { request } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { CHOICES, type Choice } from './choices.ts';
import { patternTypeProblem } from './pattern-type.ts';

/** A choice that JMeter stores as a number or a fixed word, with a value that stands for nothing. */
export const enumOutOfRange = defineRule({
  id: 'S10',
  name: 'enum-out-of-range',
  title: 'A choice has a value that stands for nothing',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter stores what a drop-down list or a row of radio buttons says as a number or a word and never checks it on loading. A value outside the list is not refused: some elements then do nothing, some fail every sample, some end the thread.',
  computes: 'for a pattern rule, what its bits add up to',
  example: { before: request('/a', { 'HTTPSampler.method': 'FETCH' }), after: request('/a', {}) },
  *check(plan) {
    for (const choice of CHOICES) {
      for (const element of runningOf(plan, ...choice.types)) {
        const value = chosen(element, choice, plan.variables.evaluate);
        if (value === undefined || value === '' || Object.hasOwn(choice.legal, value.toUpperCase())) continue;
        yield {
          element,
          property: choice.property,
          message: `${choice.what} ${JSON.stringify(value)} does not exist: ${choice.effect}`,
          hint: `write one of ${legalValues(choice)}`,
        };
      }
    }
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      const found = patternTypeProblem(textOf(element, 'Assertion.test_type') ?? '');
      if (found) yield { element, property: 'Assertion.test_type', ...found };
    }
  },
});

function chosen(element: PlanElement, choice: Choice, evaluate: (text: string) => string | undefined) {
  const value = evaluate(textOf(element, choice.property) ?? '');
  // Old files hold the words of a list instead of its number, which JMeter translates; templates hold marks to fill in.
  const judged = choice.numeric ? /^[-+]?\d+$/ : /^[\w:/]+$/;
  return value !== undefined && judged.test(value) ? value : undefined;
}

const legalValues = ({ legal }: Choice): string =>
  Object.entries(legal)
    .map(([value, meaning]) => (meaning === '' ? value : `${value} (${meaning})`))
    .join(', ');
