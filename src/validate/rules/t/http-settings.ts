import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { isTakenByHttp } from './http-panels.ts';

/** Whether a sampler is an HTTP Request (of any client, GraphQL and AJP included). */
export const isHttp = ({ element }: SamplerModel): boolean => isOf(element, 'HTTPSamplerProxy', 'AjpSampler');

/** Whether an element is there to set defaults for HTTP Requests; a removed sampler is loaded as the same class. */
export const isHttpSettings = (element: PlanElement): boolean =>
  isOf(element, 'ConfigTestElement') &&
  /(^|\.)ConfigTestElement$/.test(element.node.tag) &&
  !/(^|\.)ObsoleteGui$/.test(element.node.guiclass) &&
  element.node.props.some(({ name }) => name.startsWith('HTTPSampler.'));

/** HTTP Request Defaults that the requests in their scope take. */
export const isHttpDefaults = (element: PlanElement): boolean => isHttpSettings(element) && isTakenByHttp(element);

/**
 * Text of an HTTP setting as the request is sent with it: its own, or that of the nearest HTTP Request Defaults where
 * its own is absent or empty; `''` when nobody says it.
 */
export function httpText(sampler: SamplerModel, name: string): string {
  for (const source of sourcesOf(sampler)) {
    const text = textOf(source, name);
    if (text !== undefined && text !== '') return text;
  }
  return '';
}

/** A request and its defaults, nearest first. */
const sourcesOf = memoByIdentity((sampler: SamplerModel): readonly PlanElement[] => [
  sampler.element,
  ...sampler.configs.filter(isHttpDefaults),
]);

/** The same with variables and properties put in; undefined when run time decides. */
export const knownHttpText = (plan: PlanModel, sampler: SamplerModel, name: string): string | undefined =>
  plan.variables.evaluate(httpText(sampler, name));

/** Whether the request names its whole URL in its path, so that server name and defaults play no part. */
export const isWholeUrl = (path: string): boolean => /^https?:\/\//.test(path);
