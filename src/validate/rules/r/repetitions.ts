import { textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';

/** How often a generated plan sends a request again at the most; 0 where it does not or only time bounds it. */
export function repetitionsOf(plan: PlanModel, { controllers }: SamplerModel): number {
  for (const controller of controllers) {
    if (controller.type !== 'ForeachController' || textOf(controller, 'ForeachController.inputVal') !== 'lw_try')
      continue;
    const turns = Number(plan.variables.evaluate(textOf(controller, 'ForeachController.endIndex') ?? '') ?? 0);
    return Number.isFinite(turns) ? Math.max(0, turns - 1) : 0;
  }
  return 0;
}
