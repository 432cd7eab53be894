import type { PlanModel } from '../../model/plan-model.ts';
import type { FunctionCall } from '../../model/plan-variables.ts';

const isInName = ({ property }: Pick<FunctionCall, 'property'>): boolean => property === 'TestElement.name';

/** One call of each function in an element; its name repeats what its fields say, so those come first. */
function oncePerElement<T extends Pick<FunctionCall, 'name' | 'element' | 'property'>>(
  calls: readonly T[],
): readonly T[] {
  const byPlace = new Map<string, T>();
  for (const call of calls) {
    const key = `${call.element.path} ${call.name}`;
    const before = byPlace.get(key);
    if (before === undefined || (isInName(before) && !isInName(call))) byPlace.set(key, call);
  }
  return [...byPlace.values()];
}

/** Calls that satisfy a condition, each function once in an element. */
export const callsWhere = (plan: PlanModel, isMeant: (call: FunctionCall) => boolean): readonly FunctionCall[] =>
  oncePerElement(plan.variables.calls.filter(isMeant));

export const brokenCalls = (plan: PlanModel): PlanModel['variables']['brokenCalls'] =>
  oncePerElement(plan.variables.brokenCalls);
