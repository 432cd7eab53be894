import type { Load, Scenario, UserSpan, Workload } from '../../spec/scenario.ts';
import { chooseMechanism } from '../choose-mechanism.ts';
import { createRandom } from '../random.ts';
import { profileSeconds } from '../rate-profile.ts';
import type { Sizing } from '../size-workload.ts';
import { isConstant, userBlocks } from '../user-schedule.ts';
import { createPacer, type PacerModel } from './pacer-model.ts';

/** When a thread is there, in seconds of the run. */
export type Shift = { readonly startSeconds: number; readonly endSeconds: number };

/** The threads of a workload and what makes them start iterations. */
export type Crew = {
  readonly workload: string;
  readonly shifts: readonly Shift[];
  /** A new thread comes for each arrival that finds none idle: the groups that make arrivals themselves. */
  readonly grows: boolean;
  readonly pacer: PacerModel | null;
  /** Moment the pacer counts from. */
  readonly pacerStartSeconds: number;
  /** Threads end with the pacer's profile; else they wait for the end of their shift. */
  readonly endsWithPacer: boolean;
  readonly pacingSeconds: number;
  /** Think time after an iteration. */
  readonly pauseSeconds: number;
  /** Iterations of a thread; null for no bound. */
  readonly iterations: number | null;
  /** Iterations of all threads together (rows that are used once); Infinity for no bound. */
  rowsLeft: number;
};

export type CrewOptions = {
  readonly seed: number;
  /** From the start of one thread of a group to the next. */
  readonly threadStartSeconds: number;
};

/** JMeter's groups know whole seconds: a hold is rounded up, a delay down. */
const up = (seconds: number): number => Math.floor(seconds + 0.999);
const down = (seconds: number): number => Math.floor(seconds + 1e-9);
/** The Open Model group's schedule waits this long for the set-up group, at any time scale. */
const OPEN_MODEL_SET_UP_SECONDS = 10;

/** The Concurrency Thread Group looks about once a second whether its time is over; measured. */
const CONCURRENCY_GROUP_LATE_SECONDS = 0.7;

/** `workload` is scaled, `sizing` that of the unscaled one: the plan has the same threads at every scale. */
export function createCrew(scenario: Scenario, workload: Workload, sizing: Sizing, options: CrewOptions): Crew {
  const { load } = workload;
  const random = createRandom(options.seed, `pacer/${workload.name}`);
  const base = {
    workload: workload.name,
    grows: false,
    pacer: null,
    pacerStartSeconds: 0,
    endsWithPacer: false,
    pacingSeconds: 0,
    pauseSeconds: 0,
    iterations: null,
    rowsLeft: Number.POSITIVE_INFINITY,
  };
  const delay = down(load.startSeconds);
  const even = (perSecond: number, count: number | null, seconds: number): PacerModel =>
    createPacer({
      profile: [{ fromPerSecond: perSecond, toPerSecond: perSecond, seconds }],
      ...{ count, spacing: 'even', burst: 1, random },
    });
  switch (load.type) {
    case 'arrivals': {
      const mechanism = chooseMechanism(load, sizing);
      const own = mechanism.pacing === 'group';
      const start = mechanism.group === 'open-model' ? delay + OPEN_MODEL_SET_UP_SECONDS : delay;
      const end = own
        ? Number.POSITIVE_INFINITY
        : start + up(profileSeconds(load.profile)) + (mechanism.pacing === 'exact' ? 1 : 0);
      return {
        ...base,
        shifts: shiftsOf(own ? 1 : sizing.threads, start, end, 0, options),
        grows: own || mechanism.group === 'concurrency',
        pacer: createPacer({ ...load, random }),
        pacerStartSeconds: start,
        endsWithPacer: own,
      };
    }
    case 'items':
      return {
        ...base,
        shifts: shiftsOf(sizing.threads, delay, Number.POSITIVE_INFINITY, 0, options),
        pacer: even(sizing.askedPerSecond, load.items, Number.MAX_SAFE_INTEGER),
        pacerStartSeconds: delay,
        endsWithPacer: true,
      };
    case 'users':
      return {
        ...base,
        shifts: userShifts(load, options),
        pacer: load.ratePerSecond === null ? null : even(load.ratePerSecond, null, load.seconds ?? 86_400),
        pacerStartSeconds: delay,
        pacingSeconds: load.pacingSeconds,
        pauseSeconds: load.pauseSeconds,
        iterations: load.iterations,
        rowsLeft: onceRows(scenario, workload),
      };
  }
}

const shiftsOf = (
  threads: number,
  start: number,
  end: number,
  rampSeconds: number,
  { threadStartSeconds }: CrewOptions,
): readonly Shift[] =>
  Array.from({ length: threads }, (_, index) => ({
    startSeconds: start + (index * rampSeconds) / threads + index * threadStartSeconds,
    endSeconds: end,
  }));

function userShifts(load: Extract<Load, { type: 'users' }>, options: CrewOptions): readonly Shift[] {
  const delay = down(load.startSeconds);
  if (load.threadGroup === 'concurrency') {
    const { ramp, whole } = concurrencySeconds(load.stages);
    const end = delay + whole + CONCURRENCY_GROUP_LATE_SECONDS;
    return shiftsOf(load.stages.at(-1)?.to ?? 1, delay, end, ramp, options);
  }
  if (isConstant(load.stages)) {
    const end = load.seconds === null ? Number.POSITIVE_INFINITY : delay + up(load.seconds);
    return shiftsOf(load.stages[0].to, delay, end, down(load.rampUpSeconds), options);
  }
  return ultimateShifts(load, options);
}

/** Rows of the Ultimate Thread Group: users come evenly within the start-up and leave evenly within the shutdown. */
function ultimateShifts(load: Extract<Load, { type: 'users' }>, { threadStartSeconds }: CrewOptions): readonly Shift[] {
  return userBlocks(load.stages, load.startSeconds).flatMap((block) => {
    const [delay, startup, hold, shutdown] = [
      down(block.delaySeconds),
      up(block.startupSeconds),
      up(block.holdSeconds),
      up(block.shutdownSeconds),
    ];
    return Array.from({ length: block.users }, (_, index) => ({
      startSeconds: delay + (index * startup) / block.users + index * threadStartSeconds,
      endSeconds: delay + startup + hold + ((index + 1) * shutdown) / block.users,
    }));
  });
}

/** The Concurrency Thread Group knows one rise and one hold. */
function concurrencySeconds(stages: readonly UserSpan[]): { readonly ramp: number; readonly whole: number } {
  const sum = (spans: readonly UserSpan[]): number => spans.reduce((total, { seconds }) => total + seconds, 0);
  const ramp = up(sum(stages.filter(({ from, to }) => from !== to)));
  return { ramp, whole: ramp + up(sum(stages.filter(({ from, to }) => from === to))) };
}

function onceRows(scenario: Scenario, workload: Workload): number {
  const sets = scenario.data.filter(({ name, use }) => use === 'once' && workload.data.includes(name));
  return sets.reduce((least, { rows }) => Math.min(least, rows), Number.POSITIVE_INFINITY);
}
