import { demandOf, turnsOf } from '../../src/capacity/iteration-demand.ts';
import { chooseMechanism } from '../../src/capacity/choose-mechanism.ts';
import { profileTotal } from '../../src/capacity/rate-profile.ts';
import { sizeWorkload } from '../../src/capacity/size-workload.ts';
import type { Load, Scenario, Step, Workload } from '../../src/spec/scenario.ts';

export type Range = { readonly least: number; readonly most: number };

/** How often one iteration does each HTTP request and handshake, by step name; polls are left out, their number is the target's. */
export function timesPerIteration(flow: readonly Step[], factor = 1): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (inner: ReadonlyMap<string, number>): void => {
    for (const [name, count] of inner) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  for (const step of flow) {
    if (step.type === 'http' || step.type === 'websocket-open') counts.set(step.name, factor);
    if (step.type === 'group') add(timesPerIteration(step.flow, factor));
    if (step.type === 'repeat') add(timesPerIteration(step.flow, factor * turnsOf(step)));
    if (step.type === 'choose') {
      const sum = step.options.reduce((total, option) => total + option.weight, 0);
      for (const option of step.options) add(timesPerIteration(option.flow, (factor * option.weight) / sum));
    }
  }
  return counts;
}

/**
 * Iterations to expect when time is scaled: rates stay and spans shrink, so open loads and finite work shrink with them.
 * null for closed loads, whose iterations follow from response times, which are not scaled.
 */
function expectedIterations(load: Load, timeScale: number): number | null {
  switch (load.type) {
    case 'arrivals':
      return load.count === null
        ? Math.ceil(profileTotal(load.profile) * timeScale - 1e-6)
        : Math.round(load.count * timeScale);
    case 'items':
      return Math.round(load.items * timeScale);
    case 'users':
      return null;
  }
}

/** Iterations that the spec implies at a time scale. */
export function iterationRange(scenario: Scenario, workload: Workload, timeScale: number): Range {
  const { load } = workload;
  if (load.type === 'users') return closedRange(scenario, workload, load, timeScale);
  const expected = expectedIterations(load, timeScale) ?? 0;
  return around(expected, load.type === 'items' ? 0 : tolerance(scenario, workload, load, expected));
}

/**
 * The pacer and the arrival groups start what the profile says, give or take the one at either end. The Throughput
 * Shaping Timer bursts in its first second, which in a run this short is a tenth of all.
 */
function tolerance(scenario: Scenario, workload: Workload, load: Extract<Load, { type: 'arrivals' }>, expected: number): number {
  const { pacing } = chooseMechanism(load, sizeWorkload(scenario, workload));
  return pacing === 'shaping-timer' ? expected * 0.15 : Math.max(1, expected * 0.02);
}

function closedRange(scenario: Scenario, workload: Workload, load: Extract<Load, { type: 'users' }>, timeScale: number): Range {
  const sizing = sizeWorkload(scenario, workload);
  if (load.seconds === null) return around(sizing.iterations ?? 0, 0);
  const seconds = load.seconds * timeScale;
  if (load.ratePerSecond !== null) return around(load.ratePerSecond * seconds, Math.max(2, load.ratePerSecond * seconds * 0.05));
  // User-seconds over the time of a cycle; response times are not scaled, pauses are. A user's last cycle may be cut.
  const stages = load.stages.reduce((sum, stage) => sum + ((stage.from + stage.to) / 2) * stage.seconds, 0) * timeScale;
  const userSeconds = load.stages.length === 1 ? sizing.threads * (seconds - (load.rampUpSeconds * timeScale) / 2) : stages;
  const demand = demandOf(workload.flow);
  const pause = load.pauseSeconds * timeScale;
  const cycle = (time: number): number => Math.max(time + pause, load.pacingSeconds * timeScale, 0.001);
  return {
    least: (userSeconds / cycle(demand.p95Seconds)) * 0.6 - sizing.threads,
    most: (userSeconds / cycle(demand.p50Seconds * timeScale)) * 1.3 + sizing.threads,
  };
}

const around = (expected: number, tolerated: number): Range => ({ least: expected - tolerated, most: expected + tolerated });
