import { number, type Sizing } from '../../capacity/size-workload.ts';
import type { Scenario, Workload } from '../../spec/scenario.ts';
import type { Remedy } from '../explanation.ts';
import { conflictsIn, type FoundConflict } from '../find-conflicts.ts';
import type { Knob } from './knob.ts';
import { excessOver, workloadKnobs } from './knobs.ts';
import { reckonAgain, strictAgain } from './reckon-again.ts';
import { knobsTried } from './search-budget.ts';
import { sharedKnobs } from './shared-knobs.ts';
import { smallestChange } from './smallest-change.ts';

/** Remedies beyond these are no help any more. */
const MOST_REMEDIES = 6;

/**
 * The smallest change of each kind that solves a conflict. Each is found, and so checked, by the arithmetic that found the
 * conflict, on a scenario with that change: the conflict is gone, and with it what else its workloads have against the same
 * limit; nothing else has become impossible, and what was to be kept in reserve still is.
 */
export function findRemedies(
  scenario: Scenario,
  sizings: readonly Sizing[],
  conflict: FoundConflict,
  all: readonly FoundConflict[],
): readonly Remedy[] {
  const others = all.map(keyOf).filter((key) => key !== keyOf(conflict));
  // Where one try fails, the next is likely to.
  let failed = conflict.limit;
  const solves = (changed: Scenario): boolean => {
    const checked = scenario.intent === 'respect' ? changed : strictAgain(changed);
    for (const other of conflictsIn(reckonAgain(checked), failed)) {
      const isOfIt = concerns(other, conflict);
      // Bursts of what is in time again may still wait for their turn.
      const isLess = other.kind === 'queueing' && conflict.isFatal && !other.isFatal;
      const isSame = isOfIt && other.limit === conflict.limit && !isLess;
      if (!isSame && (isLess || others.includes(keyOf(other)) || (!isOfIt && !other.isFatal))) continue;
      if (other.limit !== null) failed = other.limit;
      return false;
    }
    return true;
  };
  const concerned = scenario.workloads.flatMap((workload, index): readonly (readonly [Workload, Sizing])[] => {
    const sizing = sizings[index];
    return sizing !== undefined && conflict.workloads.includes(workload.name) ? [[workload, sizing]] : [];
  });
  const most = knobsTried({ scenario, sizings }, all);
  const knobs = [
    ...concerned.flatMap(([workload, sizing]) =>
      workloadKnobs(scenario, workload, sizing, conflict, excessOver({ scenario, sizings }, sizing, conflict)),
    ),
    ...sharedKnobs(scenario, sizings, conflict, all),
  ];
  return knobs
    .slice(0, most)
    .flatMap((knob) => turned(knob, solves))
    .slice(0, MOST_REMEDIES);
}

function turned(knob: Knob, solves: (changed: Scenario) => boolean): readonly Remedy[] {
  const { from, towards, isWhole, farthest, guess, apply, alsoSolves } = knob;
  const value = smallestChange({
    ...{ from, towards, isWhole, farthest, guess },
    solves: (candidate) =>
      (alsoSolves === undefined || alsoSolves(candidate, solves) === true) && solves(apply(candidate)),
  });
  return value === null ? [] : [{ kind: knob.kind, sentence: knob.say(value, number(value)) }];
}

const keyOf = ({ kind, limit, workloads }: FoundConflict): string => [kind, limit, ...workloads].join('/');

/** Says something of one of the same workloads, even of another limit. */
const concerns = (other: FoundConflict, conflict: FoundConflict): boolean =>
  other.workloads.some((name) => conflict.workloads.includes(name));
