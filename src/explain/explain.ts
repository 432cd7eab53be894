import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import type { Scenario, Target, Workload } from '../spec/scenario.ts';
import { explainWorkload } from './explain-workload.ts';
import type { Explanation } from './explanation.ts';
import { findConflicts } from './find-conflicts.ts';
import { explainLimit } from './limit-use.ts';
import { scaleScenario } from './scale-scenario.ts';

const targetInWords = ({ api, profile, region }: Target): string =>
  profile === null ? api.host : `${api.host} (${[profile, region].filter((part) => part !== null).join(', ')})`;

/** Sizes at a time scale. The plan is the same at every scale, and so is the number of its threads. */
function sizingsOf(scenario: Scenario, scaled: Scenario): readonly Sizing[] {
  return scaled.workloads.map((workload, index) => {
    const { threads, threadsBecause } = sizeWorkload(scenario, scenario.workloads[index] as Workload);
    return { ...sizeWorkload(scaled, workload), threads, threadsBecause };
  });
}

/** Answers a scenario's question by arithmetic: what the limits allow, what is asked, and whether the two go together. */
export function explain(original: Scenario, { timeScale = 1 }: { readonly timeScale?: number } = {}): Explanation {
  const scenario = scaleScenario(original, timeScale);
  const sizings = sizingsOf(original, scenario);
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
      explainWorkload(scenario, workload, sizings[index] as Sizing),
    ),
    conflicts,
    isFeasible: !conflicts.some(({ isFatal }) => isFatal),
  };
}
