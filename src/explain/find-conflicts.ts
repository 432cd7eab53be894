import { heldBack, tooSlow } from './conflicts-held-back.ts';
import { rejected } from './conflicts-rejected.ts';
import { shared } from './conflicts-shared.ts';
import { tooManySockets } from './conflicts-sockets.ts';
import type { Conflict } from './explanation.ts';
import type { Reckoning } from './reckoning.ts';

/** A conflict before anybody has looked for ways out of it. Its words come when they are asked for: most are only counted. */
export type FoundConflict = Omit<Conflict, 'remedies' | 'sentence'> & { readonly say: () => string };

/** Every contradiction between what the workloads ask and what the limits allow: each by itself, then together. Sockets have a limit of their own. */
export const findConflicts = (reckoning: Reckoning): readonly FoundConflict[] => [...conflictsIn(reckoning)];

/** The same, each worked out when it is asked for: whoever has seen enough stops. */
export function* conflictsIn(reckoning: Reckoning): Generator<FoundConflict> {
  const { scenario, sizings } = reckoning;
  const alone: FoundConflict[] = [];
  for (const [index, workload] of scenario.workloads.entries()) {
    const sizing = sizings[index];
    if (sizing === undefined) continue;
    const found =
      scenario.intent === 'respect'
        ? heldBack(reckoning, workload, sizing)
        : [...tooSlow(reckoning, workload, sizing), ...rejected(reckoning, workload, sizing)];
    alone.push(...found);
    yield* found;
  }
  yield* tooManySockets(reckoning);
  for (const limit of scenario.limits) yield* shared(reckoning, limit, alone);
}
