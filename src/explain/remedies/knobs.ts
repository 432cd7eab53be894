import { safePerSecond } from '../../capacity/limit-rate.ts';
import type { Sizing } from '../../capacity/size-workload.ts';
import { leastPerSecond, mostPerSecond, mostSeconds } from '../../spec/rules/bounds.ts';
import type { Load, Scenario, Workload } from '../../spec/scenario.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import { duration, plural } from '../in-words.ts';
import type { Reckoning } from '../reckoning.ts';
import { socketExcess } from '../socket-budget.ts';
import { arrivalKnobs } from './arrival-knobs.ts';
import { type Knob, sayable, type Turn } from './knob.ts';
import { atRate, within, withLoad } from './turn-knob.ts';
import { userKnobs } from './user-knobs.ts';

/** What can be changed in one workload, in the order in which people think of it. `excess`: see `excessOver`. */
export function workloadKnobs(
  scenario: Scenario,
  { load, name }: Workload,
  sizing: Sizing,
  conflict: FoundConflict,
  excess: number,
): readonly Knob[] {
  const turn: Turn = (change) => (value) => withLoad(scenario, name, () => change(value));
  switch (load.type) {
    case 'arrivals':
      return arrivalKnobs(load, name, excess, turn);
    case 'users':
      return userKnobs({ scenario, load, name, sizing, conflict, excess, turn });
    case 'items':
      return itemKnobs(load, name, sizing, conflict, excess, turn);
  }
}

/** Finite work that is too slow wants more time or more rate, else less of it. */
function itemKnobs(
  load: Extract<Load, { type: 'items' }>,
  name: string,
  sizing: Sizing,
  conflict: FoundConflict,
  excess: number,
  turn: Turn,
): readonly Knob[] {
  const isSlow = conflict.kind === 'too-slow';
  const needed = load.items / load.withinSeconds;
  const rate: Knob = {
    ...{ kind: 'rate', from: sizing.askedPerSecond, towards: isSlow ? 'up' : 'down', isWhole: false },
    // Slower than this the work would miss a deadline that it keeps now.
    farthest: isSlow
      ? mostPerSecond
      : needed < sizing.askedPerSecond
        ? Math.max(leastPerSecond, needed)
        : leastPerSecond,
    guess: isSlow ? needed : sizing.askedPerSecond / excess,
    apply: turn((value) => atRate(load, value)),
    say: (_, text) => `${isSlow ? 'raise' : 'lower'} the rate of ${name} to ${text}/s`,
  };
  const deadline: Knob = {
    ...{ kind: 'deadline', from: load.withinSeconds, towards: 'up', isWhole: false, farthest: mostSeconds },
    guess: load.items / sizing.askedPerSecond,
    apply: turn((value) => within(load, sayable(value))),
    say: (value) => `allow ${duration(sayable(value))} for the ${plural(load.items, 'item')} of ${name}`,
  };
  return isSlow ? [deadline, rate] : [rate, deadline];
}

/** What a workload asks of the limit of a conflict over what is safe there; 1 where it is not the lasting rate that is too high. */
export function excessOver(reckoning: Reckoning, sizing: Sizing, conflict: FoundConflict): number {
  if (conflict.kind === 'sockets') return socketExcess(reckoning);
  const { limits, auth } = reckoning.scenario;
  const limit = limits.find(({ name }) => name === conflict.limit);
  const draws = limit === undefined ? 0 : (sizing.demand.draws.get(limit.name) ?? 0);
  const safe = limit === undefined ? 0 : safePerSecond(limit, auth);
  return safe > 0 ? Math.max(1, (sizing.askedPerSecond * draws) / safe) : 1;
}
