import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';

/** Samplers of one group that wait for the same timers. */
type TimerSet = {
  readonly timers: readonly PlanElement[];
  readonly samplers: readonly [SamplerModel, ...SamplerModel[]];
};

/** The sets of timers that samplers wait for together, in file order; only timers that pass the filter count. */
export function timerSets(plan: PlanModel, counts: (timer: PlanElement) => boolean): readonly TimerSet[] {
  const sets = new Map<string, { timers: readonly PlanElement[]; samplers: [SamplerModel, ...SamplerModel[]] }>();
  for (const sampler of plan.samplers) {
    const timers = sampler.timers.filter(counts);
    const key = [sampler.threadGroup.element.path, ...timers.map(({ path }) => path)].join(' ');
    const known = sets.get(key);
    if (known) known.samplers.push(sampler);
    else sets.set(key, { timers, samplers: [sampler] });
  }
  return [...sets.values()];
}
