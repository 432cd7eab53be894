import { textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { argumentsOf } from '../s/embedded.ts';
import { isHttp } from './requests.ts';

/** Whether a sampler fetches an OAuth token for the application, not for a user who logs in. */
export function fetchesToken(sampler: SamplerModel): boolean {
  const path = textOf(sampler.element, 'HTTPSampler.path') ?? '';
  if (!/token|auth|login/i.test(path) || !isHttp(sampler.element)) return false;
  const args = argumentsOf(sampler.element);
  const grant =
    args.find(({ name }) => name === 'grant_type')?.value ?? /grant_type=(\w+)/.exec(args[0]?.value ?? '')?.[1];
  if (grant !== undefined) return grant === 'client_credentials';
  return (
    /\/oauth2?(\/v\d+(\.\d+)?)?\/token\/?$/i.test(path) &&
    args.every(({ name }) => name !== 'username' && name !== 'code')
  );
}

/** Whether the group does other work than fetching tokens. */
export const doesOtherWork = ({ threadGroup }: SamplerModel): boolean =>
  threadGroup.samplers.some((sampler) => isHttp(sampler.element) && !fetchesToken(sampler));
