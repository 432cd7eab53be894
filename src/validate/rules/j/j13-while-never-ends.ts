import { hasRole, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, whileLoop } from '../l/example-parts.ts';
import { below } from '../l/groups.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count } from '../wording.ts';
import { asFunction, fixedPart } from './condition.ts';

const example = (condition: string): string =>
  users({ threads: 10, seconds: 60 }, whileLoop(condition, get('/orders')));

export const whileNeverEnds = defineRule({
  id: 'J13',
  name: 'while-never-ends',
  title: 'A While Controller whose condition never becomes false',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A While Controller evaluates nothing: it puts the variables into its condition and ends only when the text is then exactly false. "429" == "429" and "200" == "429" are both other texts, so the loop goes on until the test stops.',
  computes: 'the samplers inside and the threads that never leave',
  example: {
    before: example('"${code}" == "429"'),
    after: example('${__jexl3("${code}" == "429",)}'),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'WhileController')) {
      const condition = textOf(element, 'WhileController.condition') ?? '';
      if (!neverFalse(condition) || leavesOtherwise(below(element).map(({ type }) => type))) continue;
      const samplers = below(element).filter((child) => child.runs && hasRole(child, 'Sampler')).length;
      const isComparison = /["'=<>!&|()]/.test(condition);
      yield {
        element,
        property: 'WhileController.condition',
        message: `the condition ${condition.trim()} never is the text false: a thread that enters repeats ${count(samplers, 'sampler')} until the test ends`,
        hint: isComparison
          ? `write ${asFunction(condition)}`
          : 'write a condition that becomes false, such as ${again} with a variable that a script sets to false',
        numbers: { samplers },
      };
    }
  },
});

/** Texts without a variable are never false but by being it; `LAST` and nothing at all ask the last sample. */
function neverFalse(condition: string): boolean {
  const rest = fixedPart(condition);
  if (rest === undefined || rest === '' || /^(last|false)$/i.test(rest)) return false;
  return /["'=<>!&|()]/.test(rest);
}

/** A flow control action or a script inside may break the loop. */
const leavesOtherwise = (types: readonly string[]): boolean =>
  types.some((type) => type === 'TestAction' || /^(JSR223|BeanShell|BSF)/.test(type) || type === 'ResultAction');
