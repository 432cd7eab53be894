import { FORECAST_DEFAULTS } from '../../../src/capacity/forecast/forecast.ts';
import { type Simulation, type SimulationOptions, simulate } from '../../../src/capacity/forecast/simulate.ts';
import { type SpecFiles, scenarioOf } from '../../support/scenario-of.ts';

/** Nothing of a generator or a network; a test adds what its figures were measured with. */
export const EXACT: SimulationOptions = {
  ...{
    timeScale: 1,
    seed: 1,
    overheadSeconds: 0,
    generatorPerSecond: Number.POSITIVE_INFINITY,
    connectSeconds: 0,
    connectsPerSecond: Number.POSITIVE_INFINITY,
    firstConnectSeconds: 0,
    warmUpSeconds: 0,
    threadStartSeconds: 0,
    roundsWaits: true,
  },
  mostEvents: FORECAST_DEFAULTS.mostEvents,
};

export const simulateSpec = (
  spec: object,
  files: SpecFiles = {},
  options: Partial<SimulationOptions> = {},
): Simulation => simulate(scenarioOf(spec, files).scenario, { ...EXACT, ...options });

/** Given up, failed and done operations together, by a count. */
export const total = (
  { steps }: Simulation,
  count: 'attempts' | 'admitted' | 'rejected' | 'ok' | 'failed' | 'gaveUp' | 'unsent' | 'unfinished',
): number => steps.reduce((sum, step) => sum + step[count], 0);
