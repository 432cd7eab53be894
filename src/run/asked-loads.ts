import { scaleScenario } from '../capacity/scale-scenario.ts';
import { sizeWorkload } from '../capacity/size-workload.ts';
import { operationsPerIteration } from '../results/operations.ts';
import type { AskedLoad } from '../results/render-table.ts';
import type { Scenario } from '../spec/scenario.ts';

/** What each workload of a scenario asks for, in requests and operations, at a time scale. */
export function askedLoads(scenario: Scenario, timeScale: number): readonly AskedLoad[] {
  const scaled = scaleScenario(scenario, timeScale);
  return scaled.workloads.map((workload) => {
    const sizing = sizeWorkload(scaled, workload);
    const hasEnd = workload.load.type !== 'arrivals' || workload.load.count !== null;
    const iterations = hasEnd ? sizing.iterations : null;
    const each = operationsPerIteration(workload.flow);
    return {
      workload: workload.name,
      perSecond: sizing.askedPerSecond * sizing.demand.requests,
      operations: iterations === null || each === null ? null : iterations * each,
    };
  });
}
