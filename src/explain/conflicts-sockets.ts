import { listed } from './conflicts-shared.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { plural, round } from './in-words.ts';
import type { Reckoning } from './reckoning.ts';
import { opensSockets, socketBudget } from './socket-budget.ts';

/**
 * More WebSockets of one identity than the vendor is known to let it have, all workloads together. What a profile knows is
 * no limit of the spec, so it does not decide whether the question can be answered with yes.
 */
export function tooManySockets(reckoning: Reckoning): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const { profile, socketsPerIdentity } = scenario.target;
  const budget = socketsPerIdentity === null ? null : socketBudget(reckoning);
  if (socketsPerIdentity === null || budget === null || budget.perIdentity <= socketsPerIdentity) return [];
  const { open, identities, perIdentity } = budget;
  const names = scenario.workloads.filter(opensSockets).map(({ name }) => name);
  const each =
    identities === 1 ? ', all of one identity' : `, ${round(perIdentity)} of each of ${identities} identities`;
  const say = (): string =>
    `${listed(names)}${names.length === 1 ? ' has' : ' together have'} up to ${plural(open, 'socket')} open at once${each}, ` +
    `and ${profile ?? 'the target'} is known to allow ${round(socketsPerIdentity)}: those beyond are refused, or close older ones.`;
  return [{ kind: 'sockets', workloads: names, limit: null, say, isFatal: false }];
}
