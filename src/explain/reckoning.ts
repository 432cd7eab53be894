import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import type { Scenario } from '../spec/scenario.ts';

/** A scenario with the sizes of its workloads, in their order. */
export type Reckoning = { readonly scenario: Scenario; readonly sizings: readonly Sizing[] };

export const reckon = (scenario: Scenario): Reckoning => ({
  scenario,
  sizings: scenario.workloads.map((workload) => sizeWorkload(scenario, workload)),
});
