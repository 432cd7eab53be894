import { allSteps } from '../capacity/all-steps.ts';
import { evenShares } from '../capacity/engine-shares.ts';
import type { Scenario, Step } from '../spec/scenario.ts';
import type { GeneratorBudget, WorkloadExplanation } from './explanation.ts';

/** Shares are listed for up to so many engines; an engine without a thread would do nothing. */
const MOST_ENGINES = 8;

/** What the machine that runs the plan needs: threads of all groups, a connection of each that sends, and its sockets. */
export function generatorBudget(scenario: Scenario, workloads: readonly WorkloadExplanation[]): GeneratorBudget {
  const threads = workloads.reduce((sum, workload) => sum + workload.threads, 0);
  const connections = workloads.reduce((sum, { threads: own, sockets }, index) => {
    const flow = scenario.workloads[index]?.flow ?? [];
    return sum + (sendsHttp(flow) ? own : 0) + (sockets ?? 0);
  }, 0);
  const most = Math.max(1, Math.min(MOST_ENGINES, threads));
  const engines = Array.from({ length: most }, (_, index) => ({
    engines: index + 1,
    threads: evenShares(threads, index + 1),
  }));
  return { threads, connections, engines };
}

const sendsHttp = (flow: readonly Step[]): boolean =>
  allSteps(flow).some(({ type }) => type === 'http' || type === 'poll');
