import type { Load, Workload } from '../../spec/scenario.ts';
import { chooseMechanism } from '../choose-mechanism.ts';
import { createRandom, type Random } from '../random.ts';
import { profileSeconds } from '../rate-profile.ts';
import type { Sizing } from '../size-workload.ts';
import { type Cohort, cutAt, finishesAfter, wholeDown, wholeUp } from './cohort.ts';
import { feedbackStopSeconds } from './concurrency-group.ts';
import { type OnceRows, type RowCounters, rowsOf } from './once-rows.ts';
import { createPacer, type PacerModel } from './pacer-model.ts';
import { createShapingTimer } from './shaping-timer-model.ts';
import { userCohorts } from './user-cohorts.ts';

/** The threads of a workload and what makes them start iterations. */
export type Crew = {
  readonly workload: string;
  readonly cohorts: readonly Cohort[];
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
  /** Each iteration takes a row of these. */
  readonly onceRows: readonly OnceRows[];
  /** Each arrival has a thread of its own, which ends with it and closes its socket. */
  readonly hasThreadPerArrival: boolean;
};

export type CrewOptions = {
  readonly seed: number;
  /** From the start of one thread of a group to the next. */
  readonly threadStartSeconds: number;
};

/** The Open Model group's schedule waits this long for the set-up group, at any time scale. */
const OPEN_MODEL_SET_UP_SECONDS = 10;

/** `workload` is scaled, `sizing` that of the unscaled one: the plan has the same threads at every scale. */
export function createCrew(workload: Workload, sizing: Sizing, counters: RowCounters, options: CrewOptions): Crew {
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
    onceRows: rowsOf(counters, workload),
    hasThreadPerArrival: false,
  };
  const delay = wholeDown(load.startSeconds);
  const even = (perSecond: number, count: number | null, seconds: number): PacerModel =>
    createPacer({
      profile: [{ fromPerSecond: perSecond, toPerSecond: perSecond, seconds }],
      ...{ count, spacing: 'even', burst: 1, random },
    });
  switch (load.type) {
    case 'arrivals':
      return { ...base, ...arrivalCrew(load, sizing, random, options) };
    case 'items':
      return {
        ...base,
        cohorts: [together(sizing.threads, delay, Number.POSITIVE_INFINITY, options)],
        pacer: even(sizing.askedPerSecond, load.items, Number.MAX_SAFE_INTEGER),
        pacerStartSeconds: delay,
        endsWithPacer: true,
      };
    case 'users':
      return {
        ...base,
        cohorts: userCohorts(load, options.threadStartSeconds),
        pacer: load.ratePerSecond === null ? null : even(load.ratePerSecond, null, load.seconds ?? 86_400),
        pacerStartSeconds: delay,
        pacingSeconds: load.pacingSeconds,
        pauseSeconds: load.pauseSeconds,
        iterations: load.iterations,
      };
  }
}

function arrivalCrew(
  load: Extract<Load, { type: 'arrivals' }>,
  sizing: Sizing,
  random: Random,
  options: CrewOptions,
): Pick<Crew, 'cohorts' | 'grows' | 'pacer' | 'pacerStartSeconds' | 'endsWithPacer'> & Partial<Crew> {
  const { group, pacing } = chooseMechanism(load, sizing);
  const delay = wholeDown(load.startSeconds);
  const end = delay + wholeUp(profileSeconds(load.profile));
  switch (pacing) {
    case 'group': {
      const start = group === 'open-model' ? delay + OPEN_MODEL_SET_UP_SECONDS : delay;
      return {
        cohorts: [together(1, start, Number.POSITIVE_INFINITY, options)],
        ...{ grows: true, pacer: createPacer({ ...load, random }), pacerStartSeconds: start, endsWithPacer: true },
        hasThreadPerArrival: group === 'open-model',
      };
    }
    case 'exact':
      return {
        // The second after the profile lets its last arrival start.
        cohorts: [together(sizing.threads, delay, end + 1, options)],
        ...{ grows: false, pacer: createPacer({ ...load, random }), pacerStartSeconds: delay, endsWithPacer: false },
      };
    case 'shaping-timer': {
      // All timers of a run look at the same clock.
      const pacerStartSeconds = delay - createRandom(options.seed, 'second of the clock')();
      const pacer = createShapingTimer(load.profile);
      if (group !== 'concurrency')
        return {
          cohorts: [together(sizing.threads, delay, end, options)],
          ...{ grows: false, pacer, pacerStartSeconds, endsWithPacer: false },
        };
      const stop = feedbackStopSeconds(end, random);
      const apart = options.threadStartSeconds;
      return {
        cohorts: [{ threads: sizing.threads, shiftOf: (index) => finishesAfter(delay + index * apart, stop) }],
        ...{ grows: true, pacer, pacerStartSeconds, endsWithPacer: true },
      };
    }
  }
}

const together = (threads: number, start: number, end: number, { threadStartSeconds }: CrewOptions): Cohort => ({
  threads,
  shiftOf: (index) => cutAt(start + index * threadStartSeconds, end),
});
