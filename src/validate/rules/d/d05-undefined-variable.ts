import { didYouMean } from '../../../diagnostics/suggest.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import type { Use } from '../../model/plan-variables.ts';
import { scriptsOf } from '../j/scripts.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { definitionsByName } from './definitions.ts';
import { csv } from './example-csv.ts';

export const undefinedVariable = defineRule({
  id: 'D05',
  name: 'variable-never-set',
  title: 'A variable is used that nothing sets',
  affectsLoad: true,
  severity: LIKELY,
  why: 'JMeter leaves ${name} as it is when no variable has that name, without a word in the log. The request goes out with the characters ${name} in its path, header or body. Names differ by case.',
  computes: 'the elements that use the name',
  example: {
    before: users({ threads: 10 }, csv({ variableNames: 'orderId' }), get('/orders/${orderID}')),
    after: users({ threads: 10 }, csv({ variableNames: 'orderId' }), get('/orders/${orderId}')),
  },
  *check(plan) {
    if (plan.variables.hiddenDefinitions) return;
    const defined = definitionsByName(plan);
    const unset = new Map<string, Use[]>();
    for (const use of plan.variables.uses) {
      if (use.kind !== 'reference' || defined.has(use.name) || !isName(use)) continue;
      unset.set(use.name, [...(unset.get(use.name) ?? []), use]);
    }
    for (const [name, uses] of unset) {
      const first = uses.find(({ property }) => property !== 'TestElement.name') ?? uses[0];
      if (first === undefined) continue;
      const places = new Set(uses.map(({ element }) => element)).size;
      yield {
        element: first.element,
        property: first.property,
        message: `nothing sets the variable ${name}: \${${name}} stays as it is written${places > 1 ? `, in ${count(places, 'element')}` : ''}`,
        hint: hintFor(plan, name, defined.keys()),
        numbers: { places },
      };
    }
  },
});

/** Comments are read by people; what has other signs in it is text that happens to look like a variable. */
const isName = ({ name, property }: Use): boolean => property !== 'TestPlan.comments' && /^[\w.\- ]+$/.test(name);

function hintFor(plan: PlanModel, name: string, defined: Iterable<string>): string {
  if (plan.surroundings.properties?.[name] !== undefined || isPropertyOfScripts(plan, name)) {
    return `${name} is a property: write \${__P(${name})}`;
  }
  const near = didYouMean(name, defined);
  return near === undefined
    ? 'define it in User Defined Variables, a CSV Data Set or an extractor before this place'
    : `${near[0]?.toUpperCase()}${near.slice(1)}`;
}

const isPropertyOfScripts = (plan: PlanModel, name: string): boolean =>
  scriptsOf(plan).some(({ text }) => text.includes(`props.put("${name}"`) || text.includes(`props.put('${name}'`));
