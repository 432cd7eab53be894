import type { KnownLimit, KnownRequest, PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { mainGroups } from '../l/groups.ts';
import { knownRequestOf } from './known-request.ts';
import { drawsOnQuota } from './requests.ts';

/** The samplers of the load with what the spec says of their requests. */
export type KnownRequests = ReadonlyMap<SamplerModel, KnownRequest | undefined>;

export const requestsOfLoad = (plan: PlanModel): KnownRequests =>
  new Map(
    mainGroups(plan).flatMap(({ samplers }) =>
      samplers.map((sampler): readonly [SamplerModel, KnownRequest | undefined] => [
        sampler,
        knownRequestOf(plan, sampler),
      ]),
    ),
  );

/** Quotas that count whatever a client sends. */
const OF_ALL_REQUESTS = ['token', 'client'];

/** Whether the requests of a sampler draw on a quota. One that the spec does not know draws on its only quota, if that counts all. */
export function drawsOn(plan: PlanModel, sampler: SamplerModel, limit: KnownLimit, known: KnownRequests): boolean {
  const request = known.get(sampler);
  if (request !== undefined) return request.limits.includes(limit.name);
  return drawsOnQuota(sampler) && plan.surroundings.limits?.length === 1 && OF_ALL_REQUESTS.includes(limit.scope);
}

/** Requests of the load that the spec does not know, where several quotas leave open on which they draw. */
export const unknownRequests = (plan: PlanModel, known: KnownRequests): readonly SamplerModel[] =>
  (plan.surroundings.limits ?? []).length > 1 ||
  plan.surroundings.limits?.some(({ scope }) => !OF_ALL_REQUESTS.includes(scope))
    ? [...known]
        .filter(([sampler, request]) => request === undefined && drawsOnQuota(sampler))
        .map(([sampler]) => sampler)
    : [];
