import type { Forecast } from '../capacity/forecast/forecast.ts';
import { scaleScenario } from '../capacity/scale-scenario.ts';
import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import type { Scenario, Target, Workload } from '../spec/scenario.ts';
import { explainWorkload } from './explain-workload.ts';
import type { Explanation } from './explanation.ts';
import { findConflicts } from './find-conflicts.ts';
import { generatorBudget } from './generator-budget.ts';
import { explainLimit } from './limit-use.ts';
import { findRemedies } from './remedies/find-remedies.ts';
import { socketBudget } from './socket-budget.ts';

const targetInWords = ({ api, profile, region }: Target): string =>
  profile === null ? api.host : `${api.host} (${[profile, region].filter((part) => part !== null).join(', ')})`;

/**
 * Sizes at a time scale. The plan is the same at every scale, and so is the number of its threads and how it came about; users
 * are as many at every scale, and how fast they go round is of the scale.
 */
function sizingsOf(scenario: Scenario, scaled: Scenario): readonly Sizing[] {
  return scaled.workloads.map((workload, index) => {
    const own = sizeWorkload(scaled, workload);
    const { threads, threadsBecause } = sizeWorkload(scenario, scenario.workloads[index] as Workload);
    if (workload.load.type === 'users' || threadsBecause === own.threadsBecause) return { ...own, threads };
    return { ...own, threads, threadsBecause: `${threadsBecause}, at time scale 1` };
  });
}

/** Arrivals that no thread was free for in a simulation, or that it did not begin for another reason, are counted as items are. */
function withNeverBegun(forecast: Forecast, scenario: Scenario, sizings: readonly Sizing[]): Forecast {
  if (forecast.cutSeconds !== null) return forecast;
  const workloads = forecast.workloads.map((workload, index) => {
    const asked = sizings[index]?.iterations ?? null;
    if (scenario.workloads[index]?.load.type !== 'arrivals' || asked === null) return workload;
    const never = (begun: number): number => Math.max(0, asked - begun);
    const { low, median, high } = workload.iterations;
    return { ...workload, neverStarted: { low: never(high), median: never(median), high: never(low) } };
  });
  return { ...forecast, workloads };
}

export type ExplainOptions = {
  readonly timeScale?: number;
  /** What simulations of the scenario at the same time scale gave; null leaves it at the arithmetic. */
  readonly forecast?: Forecast | null;
};

/** Answers a scenario's question by arithmetic: what the limits allow, what is asked, and whether the two go together. */
export function explain(
  original: Scenario,
  { timeScale = 1, forecast: simulated = null }: ExplainOptions = {},
): Explanation {
  const scenario = scaleScenario(original, timeScale);
  const sizings = sizingsOf(original, scenario);
  const forecast = simulated === null ? null : withNeverBegun(simulated, scenario, sizings);
  const reckoning = { scenario, sizings };
  const found = findConflicts(reckoning);
  const workloads = scenario.workloads.map((workload, index) =>
    explainWorkload(scenario, workload, sizings[index] as Sizing, forecast?.workloads[index]),
  );
  return {
    name: scenario.name,
    variant: scenario.variant,
    description: scenario.description,
    intent: scenario.intent,
    target: targetInWords(scenario.target),
    timeScale,
    limits: scenario.limits.map((limit) => explainLimit(limit, reckoning)),
    workloads,
    conflicts: found.map((conflict) => {
      const { say, ...rest } = conflict;
      return { ...rest, sentence: say(), remedies: findRemedies(scenario, sizings, conflict, found) };
    }),
    generator: generatorBudget(scenario, workloads),
    sockets: socketBudget(reckoning),
    forecast,
    isFeasible: !found.some(({ isFatal }) => isFatal),
  };
}
