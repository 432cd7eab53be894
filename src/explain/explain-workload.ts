import { busyThreads } from '../capacity/busy-threads.ts';
import { chooseMechanism } from '../capacity/choose-mechanism.ts';
import { profileSeconds } from '../capacity/rate-profile.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import { isConstant } from '../capacity/user-schedule.ts';
import type { Load, RateSpan, Scenario, UserSpan, Workload } from '../spec/scenario.ts';
import { pacingGate } from './bottleneck.ts';
import type { WorkloadExplanation } from './explanation.ts';
import { duration, plural, round } from './in-words.ts';
import { socketsOf } from './socket-budget.ts';
import { startedPerSecond } from './started-rate.ts';
import { workloadSeconds } from './workload-duration.ts';

const MOST_SPANS = 4;

const inTurn = (parts: readonly string[]): string =>
  parts.length > MOST_SPANS ? `${parts.slice(0, MOST_SPANS).join(', ')}, … (${parts.length} spans)` : parts.join(', ');

const rateSpan = ({ fromPerSecond, toPerSecond, seconds }: RateSpan): string =>
  fromPerSecond === toPerSecond
    ? `${number(fromPerSecond)}/s for ${duration(seconds)}`
    : `${number(fromPerSecond)}/s to ${number(toPerSecond)}/s in ${duration(seconds)}`;

const userSpan = ({ from, to, seconds }: UserSpan): string =>
  from === to ? `${from} for ${duration(seconds)}` : `${from} to ${to} in ${duration(seconds)}`;

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
    case 'items': {
      const paced =
        sizing.pacedPerSecond === null
          ? 'the gates of the limits set the pace'
          : `paced at ${number(sizing.pacedPerSecond)}/s`;
      return { mechanism: 'Thread Group over the rows of the data', mechanismBecause: paced };
    }
  }
}

function answerOf(workload: Workload, explained: Omit<WorkloadExplanation, 'answer'>): string {
  const { threads, startedPerSecond: rate, iterations, seconds } = explained;
  const crew = `${plural(threads, 'thread')} at ${number(rate)}/s`;
  if (seconds === null) return `${crew} go on until they are stopped.`;
  if (workload.load.type === 'items') {
    const within = duration(workload.load.withinSeconds);
    const isLate = seconds - workload.load.startSeconds > workload.load.withinSeconds * (1 + 1e-9);
    const allowed = isLate ? `, and no more than ${within} are allowed` : ` of the ${within} allowed`;
    return `${crew} do the ${plural(iterations ?? 0, 'item')} in ${duration(seconds)}${allowed}.`;
  }
  const { load } = workload;
  const ownSeconds = load.type === 'arrivals' ? profileSeconds(load.profile) : seconds;
  // Every user begins one, however long it takes, unless a gate holds it back.
  const least = load.type === 'users' && rate >= explained.askedPerSecond ? threads : 1;
  const started = Math.max(least, Math.round(rate * ownSeconds));
  const of =
    iterations === null
      ? `about ${plural(started, 'iteration')}`
      : load.type === 'arrivals' && rate < explained.askedPerSecond && started < iterations
        ? `about ${round(started)} of ${plural(iterations, 'iteration')}`
        : plural(iterations, 'iteration');
  return `${crew} start ${of} in ${duration(seconds)}.`;
}

export function explainWorkload(scenario: Scenario, workload: Workload, sizing: Sizing): WorkloadExplanation {
  const { iterations, demand, threads, threadsBecause, askedPerSecond } = sizing;
  const bottleneck = pacingGate(scenario, workload, sizing);
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
    ...busyThreads(workload, sizing, bottleneck?.perSecond ?? Number.POSITIVE_INFINITY),
    sockets: socketsOf(scenario, workload, sizing),
    ...meansOf(workload.load, sizing),
  };
  return { ...explained, answer: answerOf(workload, explained) };
}
