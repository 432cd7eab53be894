import { cycleSeconds, type Sizing } from '../../capacity/size-workload.ts';
import { leastPerSecond } from '../../spec/rules/bounds.ts';
import type { Load } from '../../spec/scenario.ts';
import { duration, plural } from '../in-words.ts';
import { fractional, type Knob, sayable, type Turn, whole } from './knob.ts';
import { atRate, withPause, withUsers } from './turn-knob.ts';

/** A first pause to search from, where there is none; nobody pauses for longer than a day. */
const SHORTEST_PAUSE_SECONDS = 0.01;
const LONGEST_PAUSE_SECONDS = 86_400;

type Users = Extract<Load, { type: 'users' }>;

/**
 * Ways to ask for less with users. Fewer of them do less work where each has so many iterations; a longer pause lowers a
 * lasting rate, but only moves rounds; a slow start helps where it is the start that is too much. `excess` is asked / safe.
 */
export function userKnobs(load: Users, name: string, sizing: Sizing, excess: number, turn: Turn): readonly Knob[] {
  const lasts = excess > 1;
  const knobs = [pace(load, name, sizing, excess, turn)];
  if (load.iterations === null) knobs.push(fewer(load, name, sizing, excess, turn));
  if (load.ratePerSecond !== null) return knobs;
  if (load.iterations === null && lasts) knobs.push(pause(load, name, sizing, excess, turn));
  if (load.stages.length === 1 && (load.iterations !== null || !lasts)) knobs.push(slowStart(load, name, turn));
  return knobs;
}

const pace = (load: Users, name: string, sizing: Sizing, excess: number, turn: Turn): Knob => ({
  ...{ kind: 'rate', from: sizing.askedPerSecond, towards: 'down', isWhole: false, farthest: leastPerSecond },
  guess: sizing.askedPerSecond / excess,
  apply: turn((value) => atRate(load, value)),
  say: (_, text) => `pace the ${plural(sizing.threads, 'user')} of ${name} at ${text}/s together`,
});

const fewer = (load: Users, name: string, { threads }: Sizing, excess: number, turn: Turn): Knob => ({
  ...{ kind: 'users', from: threads, towards: 'down', ...whole, farthest: 1 },
  guess: threads / excess,
  apply: turn((value) => withUsers(load, value, threads)),
  say: (value) => `take ${plural(value, 'user')} for ${name}${load.stages.length === 1 ? '' : ' at the most'}`,
});

const pause = (load: Users, name: string, sizing: Sizing, excess: number, turn: Turn): Knob => {
  const paces = load.pacingSeconds > 0;
  const cycle = cycleSeconds(load, sizing.demand);
  const now = paces ? cycle : load.pauseSeconds;
  return {
    ...{ kind: 'pause', towards: 'up', ...fractional, farthest: LONGEST_PAUSE_SECONDS },
    from: Math.max(now, SHORTEST_PAUSE_SECONDS),
    guess: paces ? now * excess : cycle * excess - (cycle - now),
    apply: turn((value) => withPause(load, sayable(value))),
    say: (value) =>
      paces
        ? `start an iteration of each user of ${name} every ${duration(sayable(value))}`
        : `let each user of ${name} pause for ${duration(sayable(value))}`,
  };
};

const slowStart = (load: Users, name: string, turn: Turn): Knob => ({
  ...{ kind: 'split', from: Math.max(load.rampUpSeconds, 1), towards: 'up', ...fractional },
  farthest: load.seconds,
  guess: Math.max(load.rampUpSeconds, 1),
  apply: turn((value) => ({ ...load, rampUpSeconds: sayable(value) })),
  say: (value) => `let the users of ${name} come one after the other over ${duration(sayable(value))}`,
});
