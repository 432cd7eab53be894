import type { Scenario, Step, Workload } from '../spec/scenario.ts';

/** A step with the workload it belongs to. */
export type Placed<S extends Step = Step> = { readonly workload: Workload; readonly step: S };

/** The steps nested directly in a step. */
export function nestedFlows(step: Step): readonly (readonly Step[])[] {
  if (step.type === 'repeat' || step.type === 'group') return [step.flow];
  return step.type === 'choose' ? step.options.map((option) => option.flow) : [];
}

/** A flow and all that is nested in it, in the order of the spec. */
export function* everyStep(flow: readonly Step[]): Generator<Step> {
  for (const step of flow) {
    yield step;
    for (const nested of nestedFlows(step)) yield* everyStep(nested);
  }
}

export function* everyPlacedStep(scenario: Scenario): Generator<Placed> {
  for (const workload of scenario.workloads) {
    for (const step of everyStep(workload.flow)) yield { workload, step };
  }
}
