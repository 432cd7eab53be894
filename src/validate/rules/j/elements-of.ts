import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';

const known = new WeakMap<PlanModel, ReadonlyMap<string, readonly PlanElement[]>>();

/** Elements of the types that run, in file order within a type. */
export function elementsOf(plan: PlanModel, ...types: readonly string[]): readonly PlanElement[] {
  let byType = known.get(plan);
  if (byType === undefined) {
    const growing = new Map<string, PlanElement[]>();
    for (const element of plan.running) {
      const of = growing.get(element.type);
      if (of) of.push(element);
      else growing.set(element.type, [element]);
    }
    byType = growing;
    known.set(plan, byType);
  }
  const found = byType;
  return types.flatMap((type) => found.get(type) ?? []);
}

/** Elements whose types match, such as all that hold scripts. */
export const elementsLike = (plan: PlanModel, types: RegExp): readonly PlanElement[] => {
  elementsOf(plan);
  return [...(known.get(plan) ?? [])].flatMap(([type, elements]) => (types.test(type) ? elements : []));
};
