import { type PlanElement, propOf, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { knownNumber } from './evaluated.ts';

export const MAIN_CONTROLLER = 'ThreadGroup.main_controller';
export const FOREVER = 'LoopController.continue_forever';

/** What the loop controller inside a thread group says; undefined for groups that have none of their own. */
export type MainLoops = {
  /** Undefined when only the run knows. */
  readonly loops: number | undefined;
  /** Text of continue_forever; undefined when it is absent, which JMeter takes for true. */
  readonly forever: string | undefined;
  /** Whether the count starts again at its end; undefined when only the run knows. */
  readonly startsAgain: boolean | undefined;
};

export function mainLoopsOf(plan: PlanModel, group: PlanElement): MainLoops | undefined {
  const main = propOf(group, MAIN_CONTROLLER);
  if (main?.kind !== 'elementProp' || main.elementType !== 'LoopController') return undefined;
  const inside = { ...group, node: { ...group.node, props: main.props } } satisfies PlanElement;
  const forever = textOf(inside, FOREVER);
  const known = plan.variables.evaluate(forever ?? 'true');
  return {
    loops: knownNumber(plan, inside, 'LoopController.loops'),
    forever,
    startsAgain: known === undefined ? undefined : known.toLowerCase() === 'true',
  };
}

/** Loops that somebody wrote although the group starts again after them, for ever. */
export function loopsWithoutEffect(plan: PlanModel, group: PlanElement): number | undefined {
  const { loops = 0, startsAgain } = mainLoopsOf(plan, group) ?? {};
  return loops > 0 && startsAgain === true ? loops : undefined;
}
