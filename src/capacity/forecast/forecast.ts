import type { Scenario } from '../../spec/scenario.ts';
import { type Band, band } from './band.ts';
import { type Simulation, type SimulationOptions, simulate } from './simulate.ts';

/** What to expect of a run, from simulations that differ by their seed only. Counts are of one run at the time scale. */
export type Forecast = {
  readonly seeds: number;
  /** Requests and handshakes; `attempts` = `admitted` + `rejected`. */
  readonly attempts: Band;
  readonly admitted: Band;
  readonly rejected: Band;
  /** rejected / attempts. */
  readonly rejectedShare: Band;
  /** attempts / operations sent; polls that were due, since the job was at work, are not counted. */
  readonly amplification: Band;
  /** Operations that succeeded, per second of the run. */
  readonly goodputPerSecond: Band;
  readonly peakPerSecond: Band;
  /** Moment of the last answer, from the start of the run. */
  readonly completionSeconds: Band;
  /** From the first attempt to the last. */
  readonly attemptSeconds: Band;
  readonly workloads: readonly WorkloadForecast[];
  /** The simulation of the median seed, as rates over time: entry k is of [k, k + 1) x spanSeconds. */
  readonly spanSeconds: number;
  readonly admittedPerSecond: readonly number[];
  readonly rejectedPerSecond: readonly number[];
  /** The work was too much to simulate to its end: everything is of the time before this moment. null when it was not. */
  readonly cutSeconds: number | null;
};

/** Operations by their end, and what they waited for. */
export type WorkloadForecast = {
  readonly workload: string;
  readonly iterations: Band;
  readonly ok: Band;
  /** Given up by the policy, or answered with an error that it does not try again. */
  readonly failed: Band;
  readonly gaveUp: Band;
  /** Never left a gate before the end of the hold, and under way at it. */
  readonly unsent: Band;
  readonly unfinished: Band;
  /** Items of finite work that no iteration began; null for other loads. */
  readonly neverStarted: Band | null;
  /** Mean seconds an operation waited at gates, and before its retries. */
  readonly gateSeconds: Band;
  readonly waitSeconds: Band;
};

/** `mostEvents` is of all seeds together. */
export type ForecastOptions = Omit<SimulationOptions, 'seed' | 'onAttempt'> & { readonly seeds: number };

/**
 * A generator near its target: what it adds to an answer, what it manages at most, and what it needs before its first attempt.
 * A connection over TLS takes 50 ms more than one without, and where many threads open one at once some 100 a second are
 * made; the first costs the loading of classes. All measured; none of it shrinks with the time scale.
 */
export const FORECAST_DEFAULTS: ForecastOptions = {
  timeScale: 1,
  seeds: 5,
  overheadSeconds: 0.002,
  generatorPerSecond: 4000,
  connectSeconds: 0.05,
  connectsPerSecond: 100,
  firstConnectSeconds: 0.6,
  warmUpSeconds: 0.4,
  threadStartSeconds: 0.001,
  roundsWaits: true,
  mostEvents: 1_000_000,
};

/**
 * Simulates the scenario once for each seed, and for fewer when they are too much work together: a seed that does not come to its
 * end within what is left is dropped, but for the first, which is cut.
 */
export function forecast(scenario: Scenario, options: Partial<ForecastOptions> = {}): Forecast {
  const { seeds, ...rest } = { ...FORECAST_DEFAULTS, ...options };
  const first = simulate(scenario, { ...rest, seed: 1 });
  const runs = [first];
  let eventsLeft = rest.mostEvents - first.events;
  while (runs.length < seeds && eventsLeft >= first.events) {
    const next = simulate(scenario, { ...rest, seed: runs.length + 1, mostEvents: eventsLeft });
    if (next.cutSeconds !== null) break;
    runs.push(next);
    eventsLeft -= next.events;
  }
  const of = (value: (run: Simulation) => number): Band => band(runs.map(value));
  const median = [...runs].sort((a, b) => a.attempts - b.attempts)[Math.floor(runs.length / 2)] as Simulation;
  return {
    seeds: runs.length,
    attempts: of(({ attempts }) => attempts),
    admitted: of(({ admitted }) => admitted),
    rejected: of(({ attempts, admitted }) => attempts - admitted),
    rejectedShare: of(({ attempts, admitted }) => ratio(attempts - admitted, attempts)),
    amplification: of((run) => ratio(run.attempts - sum(run, null, 'pending'), operationsSent(run))),
    goodputPerSecond: of((run) => ratio(sum(run, null, 'ok'), run.endSeconds)),
    peakPerSecond: of(({ peakPerSecond }) => peakPerSecond),
    completionSeconds: of(({ endSeconds }) => endSeconds),
    attemptSeconds: of(({ firstAttemptSeconds, lastAttemptSeconds }) => lastAttemptSeconds - firstAttemptSeconds),
    workloads: scenario.workloads.map(({ name, load }) => ({
      workload: name,
      iterations: of((run) => run.iterations.get(name) ?? 0),
      ok: of((run) => sum(run, name, 'ok')),
      failed: of((run) => sum(run, name, 'failed')),
      gaveUp: of((run) => sum(run, name, 'gaveUp')),
      unsent: of((run) => sum(run, name, 'unsent')),
      unfinished: of((run) => sum(run, name, 'unfinished')),
      neverStarted:
        load.type === 'items'
          ? of((run) => Math.round(load.items * rest.timeScale) - (run.iterations.get(name) ?? 0))
          : null,
      gateSeconds: of((run) => ratio(sum(run, name, 'gateSeconds'), operations(run, name))),
      waitSeconds: of((run) => ratio(sum(run, name, 'waitSeconds'), operations(run, name))),
    })),
    spanSeconds: median.spanSeconds,
    admittedPerSecond: median.admittedPerSpan.map((count) => count / median.spanSeconds),
    rejectedPerSecond: median.attemptsPerSpan.map(
      (count, index) => (count - (median.admittedPerSpan[index] ?? 0)) / median.spanSeconds,
    ),
    cutSeconds: first.cutSeconds,
  };
}

type Count = 'pending' | 'ok' | 'failed' | 'gaveUp' | 'unsent' | 'unfinished' | 'gateSeconds' | 'waitSeconds';

/** Over the steps of a workload (null: of all) that send requests or handshakes. */
const sum = ({ steps }: Simulation, workload: string | null, count: Count): number =>
  steps.reduce(
    (total, step) => total + (step.isAttempt && (workload === null || step.workload === workload) ? step[count] : 0),
    0,
  );

const operations = (run: Simulation, workload: string | null): number =>
  sum(run, workload, 'ok') +
  sum(run, workload, 'failed') +
  sum(run, workload, 'gaveUp') +
  sum(run, workload, 'unsent') +
  sum(run, workload, 'unfinished');

const operationsSent = (run: Simulation): number => operations(run, null) - sum(run, null, 'unsent');

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
