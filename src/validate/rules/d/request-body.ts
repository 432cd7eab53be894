import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { type PlanElement, propOf, textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { isHttp } from '../r/requests.ts';
import { argumentsOf, headersOf } from '../s/embedded.ts';

/** The raw body of an HTTP Request; undefined for requests with named arguments, files or none. */
export const rawBodyOf = memoByIdentity(readRawBody);

function readRawBody(sampler: SamplerModel): string | undefined {
  if (!isHttp(sampler.element) || !/^(POST|PUT|PATCH|DELETE)$/.test(methodOf(sampler))) return undefined;
  if (hasFiles(sampler.element)) return undefined;
  const rows = argumentsOf(sampler.element);
  const isRaw = textOf(sampler.element, 'HTTPSampler.postBodyRaw') === 'true' || rows.every(({ name }) => name === '');
  return isRaw && rows.length > 0 ? rows.map(({ value }) => value).join('') : undefined;
}

export const methodOf = ({ element }: Pick<SamplerModel, 'element'>): string =>
  textOf(element, 'HTTPSampler.method')?.trim().toUpperCase() ?? 'GET';

export function hasFiles(element: PlanElement): boolean {
  const files = propOf(element, 'HTTPsampler.Files');
  const rows = files?.kind === 'elementProp' ? files.props[0] : undefined;
  return rows?.kind === 'collectionProp' && rows.items.length > 0;
}

export const isMultipart = ({ element }: Pick<SamplerModel, 'element'>): boolean =>
  textOf(element, 'HTTPSampler.DO_MULTIPART_POST') === 'true';

/** The header that a sampler sends: the nearest manager that has it wins. */
export function headerOf(
  { configs }: SamplerModel,
  name: string,
): { readonly element: PlanElement; readonly value: string } | undefined {
  for (const element of configs) {
    if (element.type !== 'HeaderManager') continue;
    const found = headersOf(element).find((row) => row.name.trim().toLowerCase() === name);
    if (found) return { element, value: found.value };
  }
  return undefined;
}
