import { type PlanElement, propOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { knownNumber, switchOf } from './evaluated.ts';

/** What a Throughput Controller lets through: a percentage of the iterations, or executions in all. */
type ThroughputShare = {
  readonly style: 'percent' | 'executions';
  readonly value: number | undefined;
  readonly perThread: boolean;
};

/** Absent properties are what the constructor sets: one execution for each thread. */
export function throughputShare(plan: PlanModel, controller: PlanElement): ThroughputShare {
  const style = knownNumber(plan, controller, 'ThroughputController.style') === 1 ? 'percent' : 'executions';
  const perThread = switchOf(plan, controller, 'ThroughputController.perThread', true) ?? true;
  const value =
    style === 'percent'
      ? percentOf(plan, controller)
      : propOf(controller, 'ThroughputController.maxThroughput') === undefined
        ? 1
        : knownNumber(plan, controller, 'ThroughputController.maxThroughput');
  return { style, value, perThread };
}

function percentOf(plan: PlanModel, controller: PlanElement): number | undefined {
  const prop = propOf(controller, 'ThroughputController.percentThroughput');
  if (prop === undefined) return 100;
  if (prop.kind === 'FloatProperty' || prop.kind === 'doubleProp') return prop.value;
  return knownNumber(plan, controller, 'ThroughputController.percentThroughput');
}
