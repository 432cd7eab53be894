import { sizeWorkload } from '../capacity/size-workload.ts';
import { scaledIterations } from '../explain/workload-duration.ts';
import { operationsPerIteration } from '../results/operations.ts';
import type { AskedLoad } from '../results/render-table.ts';
import type { Scenario } from '../spec/scenario.ts';

/** What each workload of a scenario asks for, in requests and operations, at a time scale. */
export const askedLoads = (scenario: Scenario, timeScale: number): readonly AskedLoad[] =>
  scenario.workloads.map((workload) => {
    const sizing = sizeWorkload(scenario, workload);
    const hasEnd = workload.load.type !== 'arrivals' || workload.load.count !== null;
    const iterations = hasEnd ? scaledIterations(sizing, timeScale) : null;
    const each = operationsPerIteration(workload.flow);
    return {
      workload: workload.name,
      perSecond: sizing.askedPerSecond * sizing.demand.requests,
      operations: iterations === null || each === null ? null : iterations * each,
    };
  });
