import { peakRate, profileSeconds, profileTotal } from '../../capacity/rate-profile.ts';
import { leastPerSecond, mostSeconds } from '../../spec/rules/bounds.ts';
import type { Load } from '../../spec/scenario.ts';
import { duration, plural, round } from '../in-words.ts';
import { type Knob, sayable, type Turn, whole } from './knob.ts';
import { atRate, within } from './turn-knob.ts';

/** Fewer arrivals than these in a run are not what anybody asked for. */
const FEWEST = 2;

type Arrivals = Extract<Load, { type: 'arrivals' }>;

/** Ways to ask for less with arrivals: a lower rate, more time for a count, smaller bursts. */
export function arrivalKnobs(load: Arrivals, name: string, excess: number, turn: Turn): readonly Knob[] {
  const knobs = [load.count === null ? rate(load, name, excess, turn) : time(load, load.count, name, excess, turn)];
  if (load.burst > 1) knobs.push(bursts(load, name, turn));
  return knobs;
}

const rate = (load: Arrivals, name: string, excess: number, turn: Turn): Knob => {
  const peak = peakRate(load.profile);
  const isSteady = load.profile.every((span) => span.fromPerSecond === peak && span.toPerSecond === peak);
  return {
    ...{ kind: 'rate', from: peak, towards: 'down', isWhole: false, farthest: leastPerSecond },
    guess: peak / excess,
    apply: turn((value) => atRate(load, value)),
    // Where it is not the rate that is too much, a single arrival fits, and is no load.
    alsoSolves: (value) => excess > 1 || (profileTotal(load.profile) * value) / peak >= FEWEST,
    say: (_, text) =>
      isSteady
        ? `lower the rate of ${name} to ${text}/s`
        : `lower the rates of ${name} in proportion, to ${text}/s at the peak`,
  };
};

const time = (load: Arrivals, count: number, name: string, excess: number, turn: Turn): Knob => ({
  ...{ kind: 'deadline', from: profileSeconds(load.profile), towards: 'up', isWhole: false, farthest: mostSeconds },
  guess: profileSeconds(load.profile) * excess,
  apply: turn((value) => within(load, sayable(value))),
  say: (value) => `spread the ${plural(count, 'arrival')} of ${name} over ${duration(sayable(value))}`,
});

const bursts = (load: Arrivals, name: string, turn: Turn): Knob => ({
  ...{ kind: 'split', from: load.burst, towards: 'down', ...whole, farthest: 1 },
  guess: load.burst / 2,
  apply: turn((value) => ({ ...load, burst: value })),
  say: (value) => (value === 1 ? `send ${name} evenly, not in bursts` : `send ${name} in bursts of ${round(value)}`),
});
