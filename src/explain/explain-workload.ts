import { busyThreads } from '../capacity/busy-threads.ts';
import { chooseMechanism } from '../capacity/choose-mechanism.ts';
import type { WorkloadForecast } from '../capacity/forecast/forecast.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import { isConstant } from '../capacity/user-schedule.ts';
import type { Load, RateSpan, Scenario, UserSpan, Workload } from '../spec/scenario.ts';
import { admittedByGates } from './bottleneck.ts';
import type { WorkloadExplanation } from './explanation.ts';
import { duration, plural, round, verb } from './in-words.ts';
import { socketsOf } from './socket-budget.ts';
import { startedInAll } from './started-count.ts';
import { crewPerSecond, startedPerSecond } from './started-rate.ts';
import { workloadSeconds } from './workload-duration.ts';

const MOST_SPANS = 4;

const inTurn = (parts: readonly string[]): string =>
  parts.length > MOST_SPANS ? `${parts.slice(0, MOST_SPANS).join(', ')}, … (${parts.length} spans)` : parts.join(', ');

const rateSpan = ({ fromPerSecond, toPerSecond, seconds }: RateSpan): string =>
  fromPerSecond === toPerSecond
    ? `${number(fromPerSecond)}/s for ${duration(seconds)}`
    : `${number(fromPerSecond)}/s to ${number(toPerSecond)}/s in ${duration(seconds)}`;

const userSpan = ({ from, to, seconds }: UserSpan): string =>
  from === to ? `${round(from)} for ${duration(seconds)}` : `${round(from)} to ${round(to)} in ${duration(seconds)}`;

function usersInWords(load: Extract<Load, { type: 'users' }>): string {
  const users = isConstant(load.stages)
    ? plural(load.stages[0].to, 'user')
    : `users: ${inTurn(load.stages.map(userSpan))}`;
  const details = [
    load.iterations === null ? '' : `${plural(load.iterations, 'iteration')} each`,
    isConstant(load.stages) && load.seconds !== null ? `for ${duration(load.seconds)}` : '',
    load.pauseSeconds > 0 ? `pausing ${duration(load.pauseSeconds)} between two` : '',
    load.pacingSeconds > 0 ? `one iteration every ${duration(load.pacingSeconds)}` : '',
    load.ratePerSecond === null ? '' : `at ${number(load.ratePerSecond)}/s together`,
  ];
  return [users, ...details.filter((detail) => detail !== '')].join(', ');
}

/** A load as its author would say it. */
export function loadInWords(load: Load): string {
  switch (load.type) {
    case 'arrivals': {
      const shape = inTurn(load.profile.map(rateSpan));
      return load.count === null ? shape : `${plural(load.count, 'arrival')}: ${shape}`;
    }
    case 'users':
      return usersInWords(load);
    case 'items': {
      const rate = load.ratePerSecond === null ? '' : ` at ${number(load.ratePerSecond)}/s`;
      return `${plural(load.items, 'item')} within ${duration(load.withinSeconds)}${rate}`;
    }
  }
}

type Means = { readonly mechanism: string; readonly mechanismBecause: string };

const groups = {
  'thread-group': 'Thread Group',
  concurrency: 'Concurrency Thread Group',
  arrivals: 'Arrivals Thread Group',
  'free-form-arrivals': 'Free-Form Arrivals Thread Group',
  'open-model': 'Open Model Thread Group',
} as const;

function meansOf(load: Load, sizing: Sizing): Means {
  switch (load.type) {
    case 'arrivals': {
      const { group, pacing, because } = chooseMechanism(load, sizing);
      const pace = { 'shaping-timer': ' with Throughput Shaping Timer', exact: ' with exact pacer', group: '' }[pacing];
      return { mechanism: `${groups[group]}${pace}`, mechanismBecause: because };
    }
    case 'users': {
      const changes = !isConstant(load.stages);
      const ultimate = load.threadGroup === 'ultimate' || (changes && load.threadGroup !== 'concurrency');
      const group = ultimate
        ? 'Ultimate Thread Group'
        : load.threadGroup === 'concurrency'
          ? groups.concurrency
          : groups['thread-group'];
      return {
        mechanism: group,
        mechanismBecause: changes ? 'the number of users changes' : 'a closed model: one thread is one user',
      };
    }
    case 'items':
      return {
        mechanism: 'Thread Group over the rows of the data',
        mechanismBecause: `paced at ${number(sizing.askedPerSecond)}/s`,
      };
  }
}

/** A count over a time that differs from its peak rate by less is that of a steady rate. */
const STEADY = 0.02;

type Explained = Omit<WorkloadExplanation, 'answer'>;

function answerOf(workload: Workload, sizing: Sizing, explained: Explained, started: number): string {
  const { threads, startedPerSecond: rate, iterations } = explained;
  const { load } = workload;
  const seconds = explained.seconds - load.startSeconds;
  const crew = plural(threads, 'thread');
  if (load.type === 'items') {
    const within = duration(load.withinSeconds);
    const isLate = seconds > load.withinSeconds * (1 + 1e-9);
    const allowed = isLate ? `, and no more than ${within} are allowed` : ` of the ${within} allowed`;
    return `${crew} at ${number(rate)}/s ${verb(threads, 'do', 'does')} the ${plural(load.items, 'item')} in ${duration(seconds)}${allowed}.`;
  }
  const less = rate * seconds - started;
  // A few rounds of users, the first of them at once, are more than their rate gives.
  const at =
    less < -Math.max(1, STEADY * started)
      ? ''
      : ` at ${less > Math.max(1, STEADY * started) ? 'up to ' : ''}${number(rate)}/s`;
  const some = Math.max(1, Math.round(started));
  const of =
    iterations === null
      ? `about ${plural(some, 'iteration')}`
      : some < iterations
        ? `about ${round(some)} of ${plural(iterations, 'iteration')}`
        : plural(iterations, 'iteration');
  return `${crew}${at} ${verb(threads, 'start')} ${of} in ${duration(seconds)}.${crewInWords(load, sizing, rate)}`;
}

/** Said where it is the threads that hold the load back. */
function crewInWords(load: Load, sizing: Sizing, startsPerSecond: number): string {
  const isHeldByCrew = crewPerSecond(load, sizing) < sizing.askedPerSecond;
  if (load.type !== 'arrivals' || !isHeldByCrew || crewPerSecond(load, sizing) > startsPerSecond) return '';
  return ` All of them are busy then: each iteration takes ${duration(sizing.demand.p50Seconds)}, and arrivals that find no thread wait.`;
}

/** Fewer than this share that never begin are the beginning and the end of a run. */
const SOME_SHARE = 0.02;

/** Why a simulation begins fewer iterations than the arithmetic asks for; '' where it does not. */
function neverBegunInWords({ load }: Workload, { iterations }: Sizing, forecast: WorkloadForecast | undefined): string {
  const never = forecast?.neverStarted?.median ?? 0;
  if (load.type !== 'arrivals' || iterations === null || never < Math.max(1, SOME_SHARE * iterations)) return '';
  return ` In the forecast ${round(never)} of them never begin: waits at gates and before retries keep the threads busy for longer.`;
}

/** The arithmetic of a workload, and what a simulation of it, where there is one, makes of its answer. */
export function explainWorkload(
  scenario: Scenario,
  workload: Workload,
  sizing: Sizing,
  forecast?: WorkloadForecast,
): WorkloadExplanation {
  const { iterations, demand, threads, threadsBecause, askedPerSecond } = sizing;
  const explained = {
    name: workload.name,
    asked: loadInWords(workload.load),
    askedPerSecond,
    startedPerSecond: startedPerSecond(scenario, sizing),
    iterations,
    requests: iterations === null ? null : Math.round(iterations * demand.requests),
    seconds: workloadSeconds(scenario, workload, sizing),
    threads,
    threadsBecause,
    ...busyThreads(workload, sizing, admittedByGates(scenario, workload, sizing)),
    sockets: socketsOf(scenario, workload, sizing),
    ...meansOf(workload.load, sizing),
  };
  const answer = answerOf(workload, sizing, explained, startedInAll(scenario, workload, sizing));
  return { ...explained, answer: answer + neverBegunInWords(workload, sizing, forecast) };
}
