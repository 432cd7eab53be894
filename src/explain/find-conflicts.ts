import type { Sizing } from '../capacity/size-workload.ts';
import type { Workload } from '../spec/scenario.ts';
import { byChance } from './conflicts-by-chance.ts';
import { heldBack, tooSlow } from './conflicts-held-back.ts';
import { beyondSafety, rejected } from './conflicts-rejected.ts';
import { drawnBy, listed, roomBeside, shared } from './conflicts-shared.ts';
import { tooManySockets } from './conflicts-sockets.ts';
import { slowTokens } from './conflicts-tokens.ts';
import type { Conflict } from './explanation.ts';
import { verb } from './in-words.ts';
import type { Reckoning } from './reckoning.ts';
import { leavesOut } from './remedies/search-budget.ts';

/** A conflict before anybody has looked for ways out of it. Its words come when they are asked for: most are only counted. */
export type FoundConflict = Omit<Conflict, 'remedies' | 'sentence'> & { readonly say: () => string };

/**
 * Every contradiction between what the workloads ask and what the limits allow: each by itself, then together. What is too
 * much together only because one of them is too much alone is said of that one. Sockets have a limit of their own.
 */
export function findConflicts(reckoning: Reckoning): readonly FoundConflict[] {
  const all = [...conflictsIn(reckoning)];
  const explains = new Map<FoundConflict, FoundConflict>();
  for (const conflict of all) {
    const alone = conflict.kind === 'shared' ? explainedBy(reckoning, conflict, all) : null;
    if (alone !== null) explains.set(conflict, alone);
  }
  const causes = [...explains.values()];
  const told = all
    .filter((conflict) => !explains.has(conflict))
    .map((conflict) => (causes.includes(conflict) ? withOthers(reckoning, conflict) : conflict));
  return told.map((conflict) => (leavesOut(reckoning, told, conflict) ? withoutAll(conflict) : conflict));
}

const withoutAll = (conflict: FoundConflict): FoundConflict => ({
  ...conflict,
  say: () => `${conflict.say()} There is too much here to try out every change that might solve it.`,
});

/** The conflict of the one workload that is too much for a limit by itself, where the others leave room for some of it. */
function explainedBy(
  reckoning: Reckoning,
  { limit: name }: FoundConflict,
  all: readonly FoundConflict[],
): FoundConflict | null {
  const limit = reckoning.scenario.limits.find((candidate) => candidate.name === name);
  const alone = all.filter((conflict) => conflict.kind !== 'shared' && conflict.limit === name);
  const [only] = alone;
  if (limit === undefined || only === undefined) return null;
  const culprits = [...new Set(alone.flatMap(({ workloads }) => workloads))];
  if (culprits.length > 1) return null;
  return limit.type === 'concurrency' || roomBeside(reckoning, limit, culprits) > 0 ? only : null;
}

/** What happens to those who draw on the same limit and would fit. */
function withOthers(reckoning: Reckoning, conflict: FoundConflict): FoundConflict {
  const limit = reckoning.scenario.limits.find(({ name }) => name === conflict.limit);
  const others =
    limit === undefined ? [] : drawnBy(reckoning, limit).filter((name) => !conflict.workloads.includes(name));
  if (others.length === 0) return conflict;
  const meets = reckoning.scenario.intent === 'respect' ? 'wait in the same queue' : 'are rejected with it';
  const meet = others.length > 1 ? meets : meets.replace(/^wait/, 'waits').replace(/^are/, 'is');
  const say = (): string =>
    `${conflict.say()} ${listed(others)} ${verb(others.length, 'draw')} on ${conflict.limit}, too, and ${meet}.`;
  return { ...conflict, say };
}

/** The same, each worked out when it is asked for: whoever has seen enough stops. `first`: a limit to begin with. */
export function* conflictsIn(reckoning: Reckoning, first: string | null = null): Generator<FoundConflict> {
  const { scenario, sizings } = reckoning;
  const urgent = scenario.limits.find(({ name }) => name === first);
  if (urgent !== undefined) yield* shared(reckoning, urgent);
  for (const [index, workload] of scenario.workloads.entries()) {
    const sizing = sizings[index];
    if (sizing !== undefined) yield* ownConflicts(reckoning, workload, sizing);
  }
  yield* tooManySockets(reckoning);
  for (const limit of scenario.limits) yield* slowTokens(reckoning, limit);
  for (const limit of scenario.limits) if (limit !== urgent) yield* shared(reckoning, limit);
}

type Known = { readonly reckoning: Reckoning; readonly conflicts: readonly FoundConflict[] };

/** A try of a remedy changes one workload; what the others have against the limits by themselves stays. */
const known = new WeakMap<Sizing, Known>();

function ownConflicts(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const before = known.get(sizing);
  const same = before?.reckoning.scenario;
  if (before && same?.limits === scenario.limits && same.auth === scenario.auth && same.intent === scenario.intent)
    return before.conflicts;
  const conflicts =
    scenario.intent === 'respect'
      ? [...heldBack(reckoning, workload, sizing), ...beyondSafety(reckoning, workload, sizing)]
      : [
          ...tooSlow(reckoning, workload, sizing),
          ...rejected(reckoning, workload, sizing),
          ...byChance(reckoning, workload, sizing),
        ];
  known.set(sizing, { reckoning, conflicts });
  return conflicts;
}
