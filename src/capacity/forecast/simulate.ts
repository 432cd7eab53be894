import type { Limit, Scenario, Workload } from '../../spec/scenario.ts';
import { gatedLimits, gatesPace } from '../gated-limits.ts';
import { timesGranted, tokensOf } from '../limit-rate.ts';
import { createRandom } from '../random.ts';
import { retrySpreadSeconds } from '../retry-spread.ts';
import { scaleScenario } from '../scale-scenario.ts';
import { sizeWorkload } from '../size-workload.ts';
import { createSlidingPeak } from '../sliding-peak.ts';
import { admit, connected, reach, slot } from './admission.ts';
import { type ConnectionTimes, createConnections } from './connections.ts';
import { type Crew, createCrew } from './crew.ts';
import { createEventQueue } from './event-queue.ts';
import { arrive, leave, run, start } from './flow.ts';
import { createClosingGate, createGate, type GateModel } from './gate-model.ts';
import { countRows } from './once-rows.ts';
import { breakOff } from './operation.ts';
import { createProgram, type Program } from './program.ts';
import type { PolicyModel, Requests } from './request-model.ts';
import { answer } from './settlement.ts';
import type { StepTally } from './tally.ts';
import { byToken, createTarget } from './target-model.ts';
import { callThread, come } from './threads.ts';
import { createTimeline } from './timeline.ts';
import { createTokenRenewals } from './token-renewals.ts';
import { token } from './token-wait.ts';
import { toldWait } from './told-wait.ts';
import type { Phase, SimulatedAttempt, Thread, World } from './world.ts';

/**
 * Times of `ConnectionTimes` are of connections with TLS; those without cost nothing worth counting. What a generator just
 * started needs longer, `firstConnectSeconds` and `warmUpSeconds`, is a most: each seed draws evenly from none to that.
 */
export type SimulationOptions = ConnectionTimes & {
  readonly seed: number;
  readonly timeScale: number;
  /** What the generator and the network add to every answer. */
  readonly overheadSeconds: number;
  /** Most attempts that one generator sends in a second. */
  readonly generatorPerSecond: number;
  /** From the start of the groups to the first attempt. */
  readonly warmUpSeconds: number;
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
  /** Calls to the token endpoint, which are no attempts. */
  readonly tokenCalls: number;
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
  come,
  start,
  arrive,
  run,
  admit,
  slot,
  token,
  connected,
  reach,
  answer,
  idle: () => false,
  gone: leave,
};

/** Plays a scenario against its own target: threads, gates, limits, rejections and retries, event by event. */
export function simulate(original: Scenario, options: SimulationOptions): Simulation {
  const scenario = scaleScenario(original, options.timeScale);
  const steps: StepTally[] = [];
  const gatesOf = gatesByToken(scenario);
  const world = createWorld(scenario, options, gatesOf);
  const rows = countRows(scenario);
  const policies = new Map<string, PolicyModel>();
  for (const [index, workload] of scenario.workloads.entries()) {
    const sizing = sizeWorkload(original, original.workloads[index] as Workload);
    const crew = createCrew(workload, sizing, rows, options);
    const program = createProgram(workload.flow, {
      scenario,
      timeScale: options.timeScale,
      seed: options.seed,
      gatesOf: gatesOf.ofStep,
      limitersOf: world.target.limitersOf,
      spreadSecondsOf: (policy, limits) => retrySpreadSeconds(original, policy, limits, sizing.threads),
      policies,
      tallies: steps,
      workload: workload.name,
    });
    world.idle.set(workload.name, []);
    callCrew(world, crew, program);
  }
  const { events, cutSeconds } = play(world, options.mostEvents);
  // Who is still about something waits for ever, or was cut.
  for (const { operation } of world.threads) if (operation !== null) breakOff(world, operation);
  return {
    steps,
    iterations: world.iterations,
    attempts: world.attempts,
    admitted: world.admitted,
    tokenCalls: world.renewals?.calls() ?? 0,
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

/** The first thread of each cohort; each calls the one after it. */
function callCrew(world: World, crew: Crew, program: Program): void {
  let firstNumber = 0;
  for (const cohort of crew.cohorts) {
    callThread(world, { crew, program, cohort, firstNumber }, 0);
    firstNumber += cohort.threads;
  }
}

/** Handles events until there are none, or too many. */
function play(world: World, mostEvents: number): Pick<Simulation, 'events' | 'cutSeconds'> {
  const { queue, threads } = world;
  for (let handled = 0; ; handled++) {
    const id = queue.pop();
    const events = handled + world.voided;
    // Who waits for what never comes waits for ever.
    if (id < 0 || queue.seconds() === Number.POSITIVE_INFINITY) return { events, cutSeconds: null };
    if (events >= mostEvents) return { events, cutSeconds: world.nowSeconds };
    const thread = threads[id] as Thread;
    world.nowSeconds = queue.seconds();
    while (PHASES[thread.phase](world, thread));
  }
}

type GatesOf = {
  readonly ofStep: Requests['gatesOf'];
  readonly ofTokenCalls: (limits: readonly string[]) => readonly (readonly GateModel[])[];
};

function createWorld(scenario: Scenario, options: SimulationOptions, gatesOf: GatesOf): World {
  const { auth, mock } = scenario;
  const { seed, timeScale } = options;
  const target = createTarget(scenario, timeScale, options.roundsWaits);
  const isSecure = scenario.target.websocket.scheme === 'wss';
  const coldness = createRandom(seed, 'coldness');
  return {
    nowSeconds: 0,
    firstAttemptSeconds: null,
    lastAttemptSeconds: 0,
    endSeconds: 0,
    attempts: 0,
    admitted: 0,
    queue: createEventQueue(),
    threads: [],
    idle: new Map(),
    atSlots: new Set(),
    voided: 0,
    tokens: tokensOf(auth),
    renewals: createTokenRenewals({ auth, timeScale, target, gatesOf: gatesOf.ofTokenCalls }),
    connections: isSecure
      ? createConnections({ ...options, firstConnectSeconds: coldness() * options.firstConnectSeconds })
      : null,
    warmSeconds: coldness() * options.warmUpSeconds,
    target,
    random: createRandom(seed, 'threads'),
    told: toldWait(mock, createRandom(seed, 'told')),
    rejectSeconds: mock.rejectLatencySeconds,
    overheadSeconds: options.overheadSeconds,
    // So many of them are never a moment less than a second, whatever the fractions add up to.
    generatorSeconds: (1 + 1e-9) / options.generatorPerSecond,
    generatorFreeSeconds: 0,
    timeline: createTimeline(),
    peak: createSlidingPeak(1),
    iterations: new Map(),
    onAttempt: options.onAttempt ?? null,
  };
}

/** Steps pass the gates that the plan has for them; token calls are paced whatever the intent. */
function gatesByToken(scenario: Scenario): GatesOf {
  const { auth, limits } = scenario;
  const each = (create: (limit: Limit) => GateModel) =>
    new Map(
      limits.map((limit) => [limit.name, Array.from({ length: timesGranted(limit, auth) }, () => create(limit))]),
    );
  const pacing = each(createGate);
  const stepGates = gatesPace(scenario) ? pacing : each(createClosingGate);
  return {
    ofStep: (names, policy) => byToken(auth, stepGates, gatedLimits(scenario, names, policy)),
    ofTokenCalls: (names) => byToken(auth, pacing, names),
  };
}
