import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario } from '../spec/scenario.ts';

/** A scenario with the sizes of its workloads, in their order. */
export type Reckoning = { readonly scenario: Scenario; readonly sizings: readonly Sizing[] };
