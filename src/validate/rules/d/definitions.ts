import { memoByIdentity } from '../../model/memo-by-identity.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import type { Definition } from '../../model/plan-variables.ts';

/** Where each name of a plan gets its value. */
export const definitionsByName = memoByIdentity((plan: PlanModel): ReadonlyMap<string, readonly Definition[]> => {
  const found = new Map<string, Definition[]>();
  for (const definition of plan.variables.definitions) {
    const of = found.get(definition.name);
    if (of) of.push(definition);
    else found.set(definition.name, [definition]);
  }
  return found;
});
