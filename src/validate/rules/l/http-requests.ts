import { isOf, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { httpText } from '../t/http-settings.ts';
import { count, named } from '../wording.ts';

/** A setting of an HTTP request: its own, or that of the nearest HTTP Request Defaults; undefined when nobody says. */
export const httpSetting = (sampler: SamplerModel, name: string): string | undefined =>
  httpText(sampler, name) || undefined;

/** The HTTP requests of a form, by thread group, so that one finding says it for all of a group. */
export function httpRequestsByGroup(
  plan: PlanModel,
  counts: (sampler: SamplerModel) => boolean,
): readonly (readonly [SamplerModel, ...SamplerModel[]])[] {
  return plan.threadGroups.flatMap(({ samplers }) => {
    const [first, ...others] = samplers.filter(
      (sampler) => isOf(sampler.element, 'HTTPSamplerProxy') && counts(sampler),
    );
    return first === undefined ? [] : [[first, ...others] as const];
  });
}

/** `"GET /a" and 3 more requests of "users"`. */
export const requestsInWords = ([first, ...others]: readonly [SamplerModel, ...SamplerModel[]]): string =>
  others.length === 0
    ? named(first.element)
    : `${named(first.element)} and ${count(others.length, 'more request')} of ${named(first.threadGroup.element)}`;

/** The property that a finding on the first of them points at, where the request itself has it. */
export const pointsAt = ([first]: readonly [SamplerModel, ...SamplerModel[]], property: string) =>
  textOf(first.element, property) === undefined ? {} : { property };
