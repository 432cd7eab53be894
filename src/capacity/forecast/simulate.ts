import type { Scenario, Workload } from '../../spec/scenario.ts';
import { timesGranted, tokensOf } from '../limit-rate.ts';
import { createRandom } from '../random.ts';
import { retrySpreadSeconds } from '../retry-spread.ts';
import { scaleScenario } from '../scale-scenario.ts';
import { sizeWorkload } from '../size-workload.ts';
import { createSlidingPeak } from '../sliding-peak.ts';
import { admit, slot } from './admission.ts';
import { createCrew } from './crew.ts';
import { createEventQueue } from './event-queue.ts';
import { arrive, leave, run, start } from './flow.ts';
import { createGate, type GateModel } from './gate-model.ts';
import { createProgram } from './program.ts';
import type { PolicyModel } from './request-model.ts';
import { answer } from './settlement.ts';
import type { StepTally } from './tally.ts';
import { byToken, createTarget } from './target-model.ts';
import { createTimeline } from './timeline.ts';
import { toldWait } from './told-wait.ts';
import type { Phase, SimulatedAttempt, Thread, World } from './world.ts';
import { wake } from './world.ts';

export type SimulationOptions = {
  readonly seed: number;
  readonly timeScale: number;
  /** What the generator and the network add to every answer. */
  readonly overheadSeconds: number;
  /** Most attempts that one generator sends in a second. */
  readonly generatorPerSecond: number;
  /** From the start of one thread of a group to the next. */
  readonly threadStartSeconds: number;
  /** Retry-After in whole seconds, as targets send it. */
  readonly roundsWaits: boolean;
  /** Work is bounded: what comes after so many events is cut, and the result says when. */
  readonly mostEvents: number;
  /** Sees every attempt, in the order of time. */
  readonly onAttempt?: (attempt: SimulatedAttempt) => void;
};

export type Simulation = {
  readonly steps: readonly StepTally[];
  /** Iterations begun, by workload. */
  readonly iterations: ReadonlyMap<string, number>;
  /** Requests and handshakes. */
  readonly attempts: number;
  readonly admitted: number;
  /** Most attempts in any second. */
  readonly peakPerSecond: number;
  readonly firstAttemptSeconds: number;
  readonly lastAttemptSeconds: number;
  /** Moment of the last answer. */
  readonly endSeconds: number;
  readonly events: number;
  /** Moment at which it was cut; null when it ran to its end. */
  readonly cutSeconds: number | null;
  readonly spanSeconds: number;
  readonly attemptsPerSpan: readonly number[];
  readonly admittedPerSpan: readonly number[];
};

const PHASES: Readonly<Record<Phase, (world: World, thread: Thread) => boolean>> = {
  start,
  arrive,
  run,
  admit,
  slot,
  answer,
  idle: () => false,
  gone: leave,
};

/** Plays a scenario against its own target: threads, gates, limits, rejections and retries, event by event. */
export function simulate(original: Scenario, options: SimulationOptions): Simulation {
  const scenario = scaleScenario(original, options.timeScale);
  const steps: StepTally[] = [];
  const world = createWorld(scenario, options);
  const policies = new Map<string, PolicyModel>();
  const gatesOf = gatesByToken(scenario);
  for (const [index, workload] of scenario.workloads.entries()) {
    const sizing = sizeWorkload(original, original.workloads[index] as Workload);
    const crew = createCrew(scenario, workload, sizing, options);
    const program = createProgram(workload.flow, {
      scenario,
      timeScale: options.timeScale,
      seed: options.seed,
      gatesOf,
      limitersOf: world.target.limitersOf,
      spreadSecondsOf: (policy, limits) => retrySpreadSeconds(original, policy, limits, sizing.threads),
      policies,
      tallies: steps,
      workload: workload.name,
    });
    world.idle.set(workload.name, []);
    for (const shift of crew.shifts) wake(world, world.addThread(crew, shift, program), shift.startSeconds, 'start');
  }
  logIn(scenario, world);
  const { events, cutSeconds } = play(world, options.mostEvents);
  return {
    steps,
    iterations: world.iterations,
    attempts: world.attempts,
    admitted: world.admitted,
    peakPerSecond: world.peak.peak(),
    firstAttemptSeconds: world.firstAttemptSeconds ?? 0,
    lastAttemptSeconds: world.lastAttemptSeconds,
    endSeconds: world.endSeconds,
    events,
    cutSeconds,
    spanSeconds: world.timeline.spanSeconds(),
    attemptsPerSpan: world.timeline.attempts(),
    admittedPerSpan: world.timeline.admitted(),
  };
}

/** The first call for each token, before the load starts. Renewals are rarer than a window is long. */
function logIn({ auth }: Scenario, world: World): void {
  if (auth.type !== 'oauth2-client-credentials') return;
  for (const limiters of world.target.limitersOf(auth.limits)) world.target.draw(limiters, 0);
}

/** Handles events until there are none, or too many. */
function play(world: World, mostEvents: number): Pick<Simulation, 'events' | 'cutSeconds'> {
  const { queue, threads } = world;
  for (let events = 0; ; events++) {
    const id = queue.pop();
    // Who waits for what never comes waits for ever.
    if (id < 0 || queue.seconds() === Number.POSITIVE_INFINITY) return { events, cutSeconds: null };
    if (events >= mostEvents) return { events, cutSeconds: world.nowSeconds };
    const thread = threads[id] as Thread;
    world.nowSeconds = queue.seconds();
    while (PHASES[thread.phase](world, thread));
  }
}

function createWorld(scenario: Scenario, options: SimulationOptions): World {
  const threads: Thread[] = [];
  const tokens = tokensOf(scenario.auth);
  return {
    nowSeconds: 0,
    firstAttemptSeconds: null,
    lastAttemptSeconds: 0,
    endSeconds: 0,
    attempts: 0,
    admitted: 0,
    queue: createEventQueue(),
    threads,
    idle: new Map(),
    target: createTarget(scenario, options.timeScale, options.roundsWaits),
    random: createRandom(options.seed, 'threads'),
    told: toldWait(scenario.mock, createRandom(options.seed, 'told')),
    rejectSeconds: scenario.mock.rejectLatencySeconds,
    overheadSeconds: options.overheadSeconds,
    generatorSeconds: 1 / options.generatorPerSecond,
    generatorFreeSeconds: 0,
    timeline: createTimeline(),
    peak: createSlidingPeak(1),
    iterations: new Map(),
    onAttempt: options.onAttempt ?? null,
    addThread: (crew, shift, program) => {
      const id = threads.length;
      const thread: Thread = {
        ...{ id, crew, program, shift, token: id % tokens },
        jobs: new Map(),
        turns: new Float64Array(program.loops),
        turnStartSeconds: new Float64Array(program.loops),
        ...{ phase: 'start', place: 0, iterations: 0, lastStartSeconds: 0, operation: null, socket: null },
      };
      threads.push(thread);
      return thread;
    },
  };
}

/** Gates stand only where the intent is to respect the limits. */
function gatesByToken(scenario: Scenario): (limits: readonly string[]) => readonly (readonly GateModel[])[] {
  const { auth, limits, intent } = scenario;
  const gates = new Map(
    limits.map((limit) => [limit.name, Array.from({ length: timesGranted(limit, auth) }, () => createGate(limit))]),
  );
  return (names) => byToken(auth, gates, intent === 'respect' ? names : []);
}
