import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';

type Index = ReadonlyMap<PlanElement, readonly SamplerModel[]>;

/** Asked for by many rules and made once for a plan, so that no rule walks all samplers for each timer. */
function indexBy(elementsOf: (sampler: SamplerModel) => readonly PlanElement[]): (plan: PlanModel) => Index {
  const known = new WeakMap<PlanModel, Index>();
  return (plan) => {
    let index = known.get(plan);
    if (!index) {
      const growing = new Map<PlanElement, SamplerModel[]>();
      for (const sampler of plan.samplers) {
        for (const element of elementsOf(sampler)) {
          const list = growing.get(element);
          if (list) list.push(sampler);
          else growing.set(element, [sampler]);
        }
      }
      index = growing;
      known.set(plan, index);
    }
    return index;
  };
}

const byTimer = indexBy(({ timers }) => timers);
const byController = indexBy(({ controllers }) => controllers);

/** Timers that a sampler waits for, in the order in which samplers meet them. */
export const timersInUse = (plan: PlanModel): Iterable<PlanElement> => byTimer(plan).keys();

/** Samplers that wait for a timer. */
export const samplersWaiting = (plan: PlanModel, timer: PlanElement): readonly SamplerModel[] =>
  byTimer(plan).get(timer) ?? [];

/** Samplers somewhere below a controller. */
export const samplersInside = (plan: PlanModel, controller: PlanElement): readonly SamplerModel[] =>
  byController(plan).get(controller) ?? [];

/** The samplers that wait for a timer, by their thread group. */
export function waitingByGroup(
  plan: PlanModel,
  timer: PlanElement,
): ReadonlyMap<ThreadGroupModel, readonly [SamplerModel, ...SamplerModel[]]> {
  const groups = new Map<ThreadGroupModel, [SamplerModel, ...SamplerModel[]]>();
  for (const sampler of samplersWaiting(plan, timer)) {
    const list = groups.get(sampler.threadGroup);
    if (list) list.push(sampler);
    else groups.set(sampler.threadGroup, [sampler]);
  }
  return groups;
}
