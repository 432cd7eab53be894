import { memoByIdentity } from '../model/memo-by-identity.ts';
import { hasRole, type PlanElement } from '../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../model/plan-model.ts';

type Index = {
  readonly samplers: ReadonlyMap<PlanElement, readonly SamplerModel[]>;
  readonly timers: readonly PlanElement[];
};

/** Made once for a plan, so that no rule walks all samplers for each timer or script. */
const indexOf = memoByIdentity((plan: PlanModel): Index => {
  const samplers = new Map<PlanElement, SamplerModel[]>();
  for (const sampler of plan.samplers) {
    for (const part of partsOf(sampler)) {
      const list = samplers.get(part);
      if (!list) samplers.set(part, [sampler]);
      // An element with two roles stands in two lists.
      else if (list.at(-1) !== sampler) list.push(sampler);
    }
  }
  return { samplers, timers: [...samplers.keys()].filter((part) => hasRole(part, 'Timer')) };
});

const partsOf = (sampler: SamplerModel): readonly PlanElement[] => [
  sampler.element,
  ...sampler.controllers,
  ...sampler.timers,
  ...sampler.preProcessors,
  ...sampler.postProcessors,
  ...sampler.assertions,
  ...sampler.listeners,
];

/**
 * Samplers that an element has to do with: those below a controller, those that wait for a timer, those that a
 * processor, assertion or listener runs before or after, and a sampler itself.
 */
export const samplersOfPart = (plan: PlanModel, part: PlanElement): readonly SamplerModel[] =>
  indexOf(plan).samplers.get(part) ?? [];

/** Timers that a sampler waits for, in the order in which samplers meet them. */
export const timersInUse = (plan: PlanModel): readonly PlanElement[] => indexOf(plan).timers;

/** The samplers that wait for a timer, by their thread group. */
export function waitingByGroup(
  plan: PlanModel,
  timer: PlanElement,
): ReadonlyMap<ThreadGroupModel, readonly [SamplerModel, ...SamplerModel[]]> {
  const groups = new Map<ThreadGroupModel, [SamplerModel, ...SamplerModel[]]>();
  for (const sampler of samplersOfPart(plan, timer)) {
    const list = groups.get(sampler.threadGroup);
    if (list) list.push(sampler);
    else groups.set(sampler.threadGroup, [sampler]);
  }
  return groups;
}
