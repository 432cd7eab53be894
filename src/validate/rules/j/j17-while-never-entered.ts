import { ancestorsOf, hasRole, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { definitionsByName } from '../d/definitions.ts';
import { users } from '../l/example-groups.ts';
import { get, whileLoop } from '../l/example-parts.ts';
import { below } from '../l/groups.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count, list } from '../wording.ts';
import { wantedValues } from './condition.ts';
import { postScript } from './example-scripts.ts';

const again = (condition: string): string =>
  users(
    { threads: 10, loops: 50 },
    whileLoop(condition, get('/orders', postScript('vars.put("code", prev.responseCode)'))),
  );

export const whileNeverEntered = defineRule({
  id: 'J17',
  name: 'while-never-entered',
  title: 'A While Controller waits for a variable that only its own content sets',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A While Controller asks its condition before the first pass too. A variable that only the samplers inside set has no value then, so a comparison with it is false, and the loop is never entered: no request is sent, nothing fails, and the run is green.',
  computes: 'the samplers that never run',
  example: {
    before: again('${__groovy(vars.get("code") == "429",)}'),
    after: again('${__groovy(vars.get("code") != "200",)}'),
  },
  *check(plan) {
    if (plan.variables.hiddenDefinitions) return;
    for (const element of runningOf(plan, 'WhileController')) {
      const wanted = wantedValues(textOf(element, 'WhileController.condition') ?? '');
      const late = wanted.find(({ name }) => isSetInside(plan, name, element));
      const samplers = below(element).filter((at) => at.runs && hasRole(at, 'Sampler')).length;
      if (late === undefined || samplers === 0) continue;
      yield {
        element,
        property: 'WhileController.condition',
        message: `the condition wants ${late.name} to be ${JSON.stringify(late.value)}, but only ${setters(plan, late.name)} inside the loop ${definitionsByName(plan).get(late.name)?.length === 1 ? 'sets' : 'set'} it: the loop is never entered, and ${count(samplers, 'sampler')} never ${samplers === 1 ? 'runs' : 'run'}`,
        hint: `write a condition that holds before the first pass (one with !=), or give ${late.name} a first value before the loop, in each iteration`,
        numbers: { samplers },
      };
    }
  },
});

/** Whether nothing outside of a controller gives a variable its value. */
function isSetInside(plan: PlanModel, name: string, controller: PlanElement): boolean {
  const definitions = definitionsByName(plan).get(name) ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(
      ({ by, element }) => (by === 'extractor' || by === 'script') && ancestorsOf(element).includes(controller),
    )
  );
}

const setters = (plan: PlanModel, name: string): string =>
  list([...new Set((definitionsByName(plan).get(name) ?? []).map(({ element }) => element.label))]);
