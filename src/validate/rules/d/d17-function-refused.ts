import type { FunctionCall } from '../../model/plan-variables.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { type Arity, functionArities } from './function-arities.ts';
import { brokenCalls, callsWhere } from './function-calls.ts';

export const functionRefused = defineRule({
  id: 'D17',
  name: 'function-call-refused',
  title: 'A function call that stops the test before it starts',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter loads a plan with a wrong number of arguments, or with something between ) and }, and fails when it prepares the run: "Error occurred compiling the tree". No sample is made, no results file is written, and the exit code is 0, so a pipeline sees a green run.',
  computes: 'the arguments that were given and those that the function takes',
  example: {
    before: users({ threads: 10 }, get('/orders/${__Random(100)}')),
    after: users({ threads: 10 }, get('/orders/${__Random(1,100)}')),
  },
  *check(plan) {
    for (const { name, args, element, property } of callsWhere(plan, hasWrongCount)) {
      const arity = functionArities.get(name);
      if (arity === undefined) continue;
      const given = givenIn(args);
      yield {
        element,
        property,
        message: `${name} takes ${inWords(arity)} and is given ${given}: the run ends before its first sample, with exit code 0`,
        hint:
          given > arity.max && arity.max > 0
            ? 'put a backslash before each comma that belongs to an argument: \\,'
            : `write \${${name}${arity.max === 0 ? '' : '(...)'}} with ${inWords(arity)}`,
        numbers: { given, min: arity.min },
      };
    }
    for (const { name, element, property } of brokenCalls(plan)) {
      yield {
        element,
        property,
        message: `something stands between the ) and the } of \${${name}(...)}: the run ends before its first sample, with exit code 0`,
        hint: `write the } right after the ) of ${name}`,
      };
    }
  },
});

/** Empty parentheses give none. */
const givenIn = (args: readonly string[] | undefined): number =>
  args === undefined || (args.length === 1 && args[0] === '') ? 0 : args.length;

function hasWrongCount({ name, args }: FunctionCall): boolean {
  const arity = functionArities.get(name);
  const given = givenIn(args);
  return arity !== undefined && (given < arity.min || given > arity.max);
}

function inWords({ min, max }: Arity): string {
  if (max === 0) return 'no argument';
  if (min === max) return count(min, 'argument');
  return Number.isFinite(max) ? `${min} to ${max} arguments` : `at least ${count(min, 'argument')}`;
}
