import type { PlanModel } from '../../model/plan-model.ts';
import type { Definition } from '../../model/plan-variables.ts';

const known = new WeakMap<PlanModel, ReadonlyMap<string, readonly Definition[]>>();

/** Where each name of a plan gets its value. */
export function definitionsByName(plan: PlanModel): ReadonlyMap<string, readonly Definition[]> {
  let found = known.get(plan);
  if (found === undefined) {
    const growing = new Map<string, Definition[]>();
    for (const definition of plan.variables.definitions) {
      const of = growing.get(definition.name);
      if (of) of.push(definition);
      else growing.set(definition.name, [definition]);
    }
    found = growing;
    known.set(plan, found);
  }
  return found;
}
