import { listed, suggest } from '../../../diagnostics/suggest.ts';
import type { PlanElement } from '../../model/plan-element.ts';
import type { FunctionCall } from '../../model/plan-variables.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { functionArities } from './function-arities.ts';
import { callsWhere } from './function-calls.ts';

export const functionUnknown = defineRule({
  id: 'D06',
  name: 'function-unknown',
  title: 'A function that JMeter does not have',
  affectsLoad: true,
  severity: LIKELY,
  why: 'JMeter treats a function that it does not know as a variable that nothing sets and sends the text as it stands, without a word in the log. Names differ by case. A call without ${} around it is text too.',
  computes: '',
  example: {
    before: users({ threads: 10 }, get('/orders/${__random(1,100)}')),
    after: users({ threads: 10 }, get('/orders/${__Random(1,100)}')),
  },
  *check(plan) {
    for (const { name, element, property } of callsWhere(plan, isUnknown)) {
      yield {
        element,
        property,
        message: `there is no function ${name}; the text goes out as it is written`,
        hint: hintFor(name),
      };
    }
    for (const element of plan.running) {
      const bare = bareCall(element);
      if (bare) yield bare;
    }
  },
});

/** Functions of services that run plans: Azure Load Testing. */
const OF_SERVICES = new Set(['__GetSecret']);

/** In Groovy \${...} may be Groovy's own. */
const isScript = ({ property, element }: FunctionCall): boolean =>
  property === 'script' && element.type.startsWith('JSR223');

const isUnknown = (call: FunctionCall): boolean =>
  /^__[A-Za-z]\w*$/.test(call.name) &&
  !functionArities.has(call.name) &&
  !OF_SERVICES.has(call.name) &&
  !isScript(call);

function hintFor(name: string): string {
  const names = suggest(name, functionArities.keys());
  const sameLetters = names.find((known) => known.toLowerCase() === name.toLowerCase());
  if (sameLetters) return `write ${sameLetters}`;
  return names.length > 0
    ? `did you mean ${listed(names, 'or')}?`
    : 'if a plugin of your own brings it, switch this rule off for the element';
}

/** A whole field that is a call without `${}` around it. */
function bareCall(element: PlanElement): RuleFinding | undefined {
  for (const prop of element.node.props) {
    if (prop.kind !== 'stringProp' || !prop.value.startsWith('__') || prop.name === 'TestPlan.comments') continue;
    const text = prop.value.trim();
    const name = /^(__\w+)\([^()]*\)$/.exec(text)?.[1];
    if (name === undefined || !functionArities.has(name)) continue;
    return {
      element,
      property: prop.name,
      message: `${text} is no call but the text itself; in a field for a number it counts as 0`,
      hint: `write \${${text}}`,
    };
  }
  return undefined;
}
