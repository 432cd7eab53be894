import { memoByIdentity } from '../model/memo-by-identity.ts';
import type { PlanElement } from '../model/plan-element.ts';
import type { PlanModel } from '../model/plan-model.ts';

/** The elements of some classes that run, class by class in file order; each plan is gone through once for all rules. */
export function runningOf(plan: PlanModel, ...types: readonly string[]): readonly PlanElement[] {
  const byType = indexOf(plan);
  const [only] = types;
  if (types.length === 1 && only !== undefined) return byType.get(only) ?? [];
  return types.flatMap((type) => byType.get(type) ?? []);
}

/** The same for classes whose names match, such as all that hold scripts. */
export const runningLike = (plan: PlanModel, types: RegExp): readonly PlanElement[] =>
  [...indexOf(plan)].flatMap(([type, elements]) => (types.test(type) ? elements : []));

/** Classes of the elements that run. */
export const runningTypes = (plan: PlanModel): Iterable<string> => indexOf(plan).keys();

const indexOf = memoByIdentity(({ running }: PlanModel): ReadonlyMap<string, readonly PlanElement[]> => {
  const byType = new Map<string, PlanElement[]>();
  for (const element of running) {
    const of = byType.get(element.type);
    if (of) of.push(element);
    else byType.set(element.type, [element]);
  }
  return byType;
});
