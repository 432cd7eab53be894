import type { KnownLimit, PlanModel } from '../../model/plan-model.ts';

/** Quotas on requests over time; those on requests in flight are `concurrency`. */
export const rateLimits = ({ surroundings }: PlanModel): readonly KnownLimit[] =>
  (surroundings.limits ?? []).filter(({ type }) => type !== 'concurrency');

/** The quota when there is exactly one; of several nobody says here which requests draw on which. */
export function theLimit(plan: PlanModel): KnownLimit | undefined {
  const limits = rateLimits(plan);
  return limits.length === 1 ? limits[0] : undefined;
}
