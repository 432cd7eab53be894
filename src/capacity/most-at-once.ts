import type { Scenario } from '../spec/scenario.ts';
import { heldAtOnce } from './demand/at-once.ts';
import { mostInFlight } from './quota/in-flight.ts';
import type { Sizing } from './size-workload.ts';

/**
 * Most requests or sockets of a limit that workloads want in flight at once, all tokens together; only of the workloads that
 * `of` names, all without it. The busiest token times the number of tokens may be more than there are: 7 users of 2 tokens are
 * 4 and 3.
 */
export function mostAtOnce(
  { workloads }: Scenario,
  sizings: readonly Sizing[],
  limit: string,
  of?: readonly string[],
): number {
  const sources = workloads.flatMap((workload, index) =>
    of === undefined || of.includes(workload.name) ? heldAtOnce(workload, sizings[index] as Sizing, { limit }) : [],
  );
  return mostInFlight(sources);
}
