import { flowUntil } from '../../capacity/demand/flow.ts';
import { workloadDraws } from '../../capacity/demand/workload-draws.ts';
import { firstRejection } from '../../capacity/quota/first-rejection.ts';
import { cycleSeconds, type Sizing } from '../../capacity/size-workload.ts';
import { isConstant } from '../../capacity/user-schedule.ts';
import { leastPerSecond } from '../../spec/rules/bounds.ts';
import type { Limit, Load, Scenario, Workload } from '../../spec/scenario.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import { duration, plural } from '../in-words.ts';
import { oneAfterTheOther } from '../shared-drawers.ts';
import { fractional, type Knob, sayable, type Turn, whole } from './knob.ts';
import { reckonAgain, strictAgain } from './reckon-again.ts';
import { atRate, withLoad, withPause, withUsers } from './turn-knob.ts';

/** A first pause to search from, where there is none; nobody pauses for longer than a day. */
const SHORTEST_PAUSE_SECONDS = 0.01;
const LONGEST_PAUSE_SECONDS = 86_400;

/** A first time to search from within which users come, where they come at once. */
const SHORTEST_RAMP_SECONDS = 0.1;

/** Draws that are looked at one by one. */
const MOST_DRAWS = 5_000;

type Users = Extract<Load, { type: 'users' }>;

type Crowd = {
  readonly scenario: Scenario;
  readonly load: Users;
  readonly name: string;
  readonly sizing: Sizing;
  readonly conflict: FoundConflict;
  /** asked / safe */
  readonly excess: number;
  readonly turn: Turn;
};

/**
 * Ways to ask for less with users. Fewer of them do less work where each has so many iterations; a longer pause lowers a
 * lasting rate, but only moves rounds; a slow start helps where it is the start that is too much.
 */
export function userKnobs(crowd: Crowd): readonly Knob[] {
  const { load, sizing, excess } = crowd;
  const lasts = excess > 1;
  const knobs: Knob[] = keepsPace(crowd) ? [pace(crowd)] : [];
  if (load.iterations === null && sizing.threads > 1) knobs.push(fewer(crowd));
  if (load.ratePerSecond !== null) return knobs;
  if (load.iterations === null && lasts) knobs.push(pause(crowd));
  if (load.stages.length === 1 && sizing.threads > 1 && (load.iterations !== null || !lasts))
    knobs.push(slowStart(crowd));
  return knobs;
}

/**
 * Turns that nobody was there to take are due at once, so a pace is no pace while there are too few users for it: they have to
 * be there from the beginning, or to come faster than it wants them.
 */
function keepsPace({ load, sizing, excess }: Crowd): boolean {
  if (!isConstant(load.stages)) return false;
  return load.rampUpSeconds === 0 || sizing.threads / load.rampUpSeconds >= sizing.askedPerSecond / excess;
}

const pace = ({ scenario, load, name, sizing, excess, turn }: Crowd): Knob => ({
  ...{ kind: 'rate', from: sizing.askedPerSecond, towards: 'down', isWhole: false, farthest: leastPerSecond },
  guess: sizing.askedPerSecond / excess,
  apply: turn((value) => atRate(load, value)),
  // Who comes late and makes up for it does what those do who were there.
  alsoSolves: (value, solves) => {
    if (load.rampUpSeconds === 0) return true;
    const atOnce: Users = { ...load, ratePerSecond: value, rampUpSeconds: 0 };
    return value <= sizing.threads / load.rampUpSeconds && solves(withLoad(scenario, name, () => atOnce));
  },
  say: (_, text) =>
    sizing.threads === 1
      ? `pace the user of ${name} at ${text}/s`
      : `pace the ${plural(sizing.threads, 'user')} of ${name} at ${text}/s together`,
});

const fewer = ({ load, name, sizing: { threads }, excess, turn }: Crowd): Knob => ({
  ...{ kind: 'users', from: threads, towards: 'down', ...whole, farthest: 1 },
  guess: threads / excess,
  apply: turn((value) => withUsers(load, value, threads)),
  say: (value) => `take ${plural(value, 'user')} for ${name}${load.stages.length === 1 ? '' : ' at the most'}`,
});

const pause = ({ load, name, sizing, excess, turn }: Crowd): Knob => {
  const paces = load.pacingSeconds > 0;
  const cycle = cycleSeconds(load, sizing.demand);
  const now = paces ? cycle : load.pauseSeconds;
  const each = sizing.threads === 1 ? 'the user' : 'each user';
  return {
    ...{ kind: 'pause', towards: 'up', ...fractional, farthest: LONGEST_PAUSE_SECONDS },
    from: Math.max(now, SHORTEST_PAUSE_SECONDS),
    guess: paces ? now * excess : cycle * excess - (cycle - now),
    apply: turn((value) => withPause(load, sayable(value))),
    say: (value) =>
      paces
        ? `start an iteration of ${each} of ${name} every ${duration(sayable(value))}`
        : `let ${each} of ${name} pause for ${duration(sayable(value))}`,
  };
};

const slowStart = (crowd: Crowd): Knob => {
  const { load, name, turn } = crowd;
  const from = Math.max(load.rampUpSeconds, SHORTEST_RAMP_SECONDS);
  return {
    ...{ kind: 'split', from, towards: 'up', ...fractional },
    farthest: load.seconds,
    guess: from,
    apply: turn((value) => ({ ...load, rampUpSeconds: sayable(value) })),
    alsoSolves: (value) => fitsOneByOne(crowd, sayable(value)),
    say: (value) => `let the users of ${name} come one after the other over ${duration(sayable(value))}`,
  };
};

/**
 * Whether users who each come alone are not rejected, draw by draw: a curve smears the run of each of them over the time
 * in which they come. What gates hold back, and what is too much to look at, is left to the curve.
 */
function fitsOneByOne({ scenario, load, name, sizing, conflict }: Crowd, overSeconds: number): boolean {
  const { limits, workloads, intent } = strictAgain(scenario);
  const limit = limits.find((candidate) => candidate.name === conflict.limit);
  const workload = workloads.find((candidate) => candidate.name === name);
  if (intent === 'respect' || limit === undefined || limit.type === 'concurrency' || workload === undefined)
    return true;
  const users = sizing.threads;
  const draws = drawsOfOne(scenario, workload, load, limit);
  if (draws.jumps.length * users > MOST_DRAWS) return true;
  const flow = oneAfterTheOther(draws, users, overSeconds);
  const end = load.seconds === null ? null : load.startSeconds + load.seconds;
  return firstRejection(limit, [{ flow: end === null ? flow : flowUntil(flow, end), seconds: 0 }]) === null;
}

function drawsOfOne(scenario: Scenario, workload: Workload, load: Users, limit: Limit) {
  const alone: Workload = {
    ...workload,
    load: { ...(withUsers(load, 1, Number.MAX_VALUE) as Users), rampUpSeconds: 0 },
  };
  const { sizings } = reckonAgain({ ...scenario, workloads: [alone] });
  return workloadDraws(alone, sizings[0] as Sizing, limit.name, 0);
}
