import type { Scenario, Step } from '../spec/scenario.ts';
import { isRequest } from './operations.ts';

/** The steps of a flow that leave rows, nested ones included. */
export const stepsWithRows = (flow: readonly Step[]): readonly Extract<Step, { name: string }>[] =>
  flow.flatMap((step) => {
    switch (step.type) {
      case 'pause':
        return [];
      case 'repeat':
      case 'group':
        return stepsWithRows(step.flow);
      case 'choose':
        return step.options.flatMap((option) => stepsWithRows(option.flow));
      default:
        return [step];
    }
  });

export type StepLabels = {
  /** Workload of each step's name. A name that two workloads use is not in it: there the thread tells. */
  readonly workloads: ReadonlyMap<string, string>;
  /** Names of steps that send nothing by themselves: reads, pings, closes, scripts. */
  readonly silent: ReadonlySet<string>;
  /** Names of steps that change nothing at the target, so that nobody asks whether they were done. */
  readonly readOnly: ReadonlySet<string>;
};

const isReadOnly = (step: Step): boolean =>
  step.type === 'http'
    ? ['GET', 'HEAD', 'OPTIONS'].includes(step.method)
    : ['poll', 'websocket-open'].includes(step.type);

export function stepLabels(scenario: Scenario): StepLabels {
  const workloads = new Map<string, string>();
  const silent = new Set<string>();
  const readOnly = new Set<string>();
  const shared = new Set<string>();
  for (const workload of scenario.workloads) {
    const steps = stepsWithRows(workload.flow);
    for (const step of steps) {
      if (!isRequest(step)) silent.add(step.name);
      if (isReadOnly(step)) readOnly.add(step.name);
    }
    for (const label of new Set(steps.map(({ name }) => name))) {
      if (workloads.has(label)) shared.add(label);
      workloads.set(label, workload.name);
    }
  }
  for (const label of shared) workloads.delete(label);
  return { workloads, silent, readOnly };
}
