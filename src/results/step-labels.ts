import type { Scenario, Step } from '../spec/scenario.ts';

const labelsOf = (flow: readonly Step[]): readonly string[] =>
  flow.flatMap((step) => {
    switch (step.type) {
      case 'pause':
        return [];
      case 'repeat':
      case 'group':
        return labelsOf(step.flow);
      case 'choose':
        return step.options.flatMap((option) => labelsOf(option.flow));
      default:
        return [step.name];
    }
  });

/** Workload of each step's name. A name that two workloads use is not in it: there the thread tells. */
export function workloadOfLabel(scenario: Scenario): ReadonlyMap<string, string> {
  const workloads = new Map<string, string>();
  const shared = new Set<string>();
  for (const workload of scenario.workloads) {
    for (const label of new Set(labelsOf(workload.flow))) {
      if (workloads.has(label)) shared.add(label);
      workloads.set(label, workload.name);
    }
  }
  for (const label of shared) workloads.delete(label);
  return workloads;
}
