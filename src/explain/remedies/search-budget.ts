import type { Load } from '../../spec/scenario.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { Reckoning } from '../reckoning.ts';

/** What all searches of an explanation may cost together, in spans of curves that are added up. */
const MOST_COST = 15_000_000;
/** A search by halves among the numbers with three digits takes about as many tries. */
const TRIES_EACH = 20;
/** Kinds of changes to one workload, and to the scenario as a whole. */
const KNOBS_OF_WORKLOAD = 4;
const KNOBS_OF_ALL = 3;

/**
 * How many changes the search for remedies of one conflict may try out, where all conflicts of an explanation share its cost
 * evenly: a try adds up the curves of all workloads for every limit.
 */
export function knobsTried({ scenario }: Reckoning, all: readonly FoundConflict[]): number {
  const spans = scenario.workloads.reduce((sum, { load }) => sum + spansOf(load), 0);
  const each = spans * Math.max(1, scenario.limits.length) * TRIES_EACH;
  return Math.floor(MOST_COST / (each * Math.max(1, all.length)));
}

/** Whether some changes of a conflict are not tried out because of that. */
export const leavesOut = (reckoning: Reckoning, all: readonly FoundConflict[], { workloads }: FoundConflict): boolean =>
  KNOBS_OF_WORKLOAD * workloads.length + KNOBS_OF_ALL > knobsTried(reckoning, all);

/** Users change the sum at each of their stages, and at each of their first rounds. */
function spansOf(load: Load): number {
  switch (load.type) {
    case 'arrivals':
      return load.profile.length + 1;
    case 'users':
      return 10 * load.stages.length;
    case 'items':
      return 2;
  }
}
