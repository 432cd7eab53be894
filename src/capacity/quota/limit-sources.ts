import type { Limit, Scenario } from '../../spec/scenario.ts';
import { type Flow, throughout } from '../demand/flow.ts';
import { askedUntil, drawsTokens } from '../demand/limit-demand.ts';
import { scaled } from '../demand/spans.ts';
import { tokenCalls } from '../demand/token-calls.ts';
import { workloadDraws } from '../demand/workload-draws.ts';
import { timesGranted } from '../limit-rate.ts';
import type { Sizing } from '../size-workload.ts';
import { heldDraws } from './held-draws.ts';
import type { Held } from './in-flight.ts';

/**
 * What one count of a limit sees, at its exact moments: all of it, or where each token has a count of its own, what the
 * threads of the busiest token send. Only the workloads that `of` names, all without it.
 */
export function sourcesOf(
  scenario: Scenario,
  sizings: readonly Sizing[],
  limit: Limit,
  of?: readonly string[],
): readonly Held[] {
  const counts = timesGranted(limit, scenario.auth);
  const sources = scenario.workloads.flatMap((workload, index) => {
    if (of !== undefined && !of.includes(workload.name)) return [];
    const sizing = sizings[index] as Sizing;
    const used = Math.max(1, Math.min(counts, sizing.threads));
    const held =
      limit.type === 'concurrency'
        ? heldDraws(workload, sizing, limit.name)
        : [{ flow: workloadDraws(workload, sizing, limit.name, 0), seconds: 0 }];
    return held.map((source) => ({ ...source, flow: share(source.flow, used) }));
  });
  const isTokens = of === undefined && limit.type !== 'concurrency' && drawsTokens(scenario, limit);
  const calls = isTokens
    ? [{ flow: share(tokenCalls(scenario.auth, askedUntil(scenario, sizings), 0), counts), seconds: 0 }]
    : [];
  return [...sources, ...calls].filter(({ flow }) => flow.spans.length + flow.jumps.length > 0);
}

/** Draws that may be counted early where flows are mixed: all but one of those that begin together. */
export function grainOf(sizings: readonly Sizing[], limit: Limit, of?: readonly string[]): number {
  const draws = sizings
    .filter(({ workload }) => of === undefined || of.includes(workload))
    .reduce((sum, { demand }) => sum + Math.ceil(demand.draws.get(limit.name) ?? 0), 0);
  return Math.max(0, draws - 1);
}

/** The part of one of `counts` equal counts; of those who come at once the busiest gets the odd one. */
const share = (flow: Flow, counts: number): Flow =>
  counts === 1
    ? flow
    : throughout(({ spans, jumps }) => ({
        spans: scaled(spans, 1 / counts),
        jumps: jumps.map(({ seconds, amount }) => ({ seconds, amount: Math.ceil(amount / counts - 1e-9) })),
      }))(flow);
