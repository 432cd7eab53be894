import { type Sizing, sizeWorkload } from '../../capacity/size-workload.ts';
import type { Limit, Scenario, Workload } from '../../spec/scenario.ts';
import type { Reckoning } from '../reckoning.ts';
import { withoutReserve } from './stricter-limits.ts';

type Known = Pick<Scenario, 'intent' | 'limits' | 'auth' | 'data'> & { readonly sizing: Sizing };

/** Sizes of workloads, by what they depend on: a try of a remedy turns one knob, and most of the scenario stays the same. */
const sizes = new WeakMap<Workload, Known[]>();

/** A scenario with its sizes, where it differs little from one that was reckoned before. */
export const reckonAgain = (scenario: Scenario): Reckoning => ({
  scenario,
  sizings: scenario.workloads.map((workload) => sizeOf(scenario, workload)),
});

function sizeOf(scenario: Scenario, workload: Workload): Sizing {
  const known = sizes.get(workload) ?? [];
  sizes.set(workload, known);
  const { intent, limits, auth, data } = scenario;
  const before = known.find(
    (size) => size.limits === limits && size.auth === auth && size.intent === intent && size.data === data,
  );
  if (before !== undefined) return before.sizing;
  const sizing = sizeWorkload(scenario, workload);
  known.push({ intent, limits, auth, data, sizing });
  return sizing;
}

const strict = new WeakMap<readonly Limit[], readonly Limit[]>();

/** `withoutReserve`, with the same limits for the same limits. */
export function strictAgain(scenario: Scenario): Scenario {
  const limits = strict.get(scenario.limits) ?? withoutReserve(scenario).limits;
  strict.set(scenario.limits, limits);
  return { ...scenario, limits };
}
