import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import type { Scenario, Target } from '../spec/scenario.ts';
import { explainWorkload } from './explain-workload.ts';
import type { Explanation } from './explanation.ts';
import { findConflicts } from './find-conflicts.ts';
import { explainLimit } from './limit-use.ts';

const targetInWords = ({ api, profile, region }: Target): string =>
  profile === null ? api.host : `${api.host} (${[profile, region].filter((part) => part !== null).join(', ')})`;

/** Answers a scenario's question by arithmetic: what the limits allow, what is asked, and whether the two go together. */
export function explain(scenario: Scenario, { timeScale = 1 }: { readonly timeScale?: number } = {}): Explanation {
  const sizings = scenario.workloads.map((workload) => sizeWorkload(scenario, workload));
  const limits = scenario.limits.map((limit) => explainLimit(limit, scenario, sizings));
  const conflicts = findConflicts(scenario, sizings, limits);
  return {
    name: scenario.name,
    variant: scenario.variant,
    description: scenario.description,
    intent: scenario.intent,
    target: targetInWords(scenario.target),
    timeScale,
    limits,
    workloads: scenario.workloads.map((workload, index) =>
      explainWorkload(scenario, workload, sizings[index] as Sizing, timeScale),
    ),
    conflicts,
    isFeasible: !conflicts.some(({ isFatal }) => isFatal),
  };
}
