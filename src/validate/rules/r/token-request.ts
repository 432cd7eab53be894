import type { JmxProp } from '../../../jmx/tree.ts';
import { textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { isHttp } from './requests.ts';

/** Names and values of the arguments of an HTTP Request; the body of a raw one has no name. */
export function argumentsOf({
  element,
}: Pick<SamplerModel, 'element'>): readonly (readonly [name: string, value: string])[] {
  const table = element.node.props.find(({ name }) => name === 'HTTPsampler.Arguments');
  const rows =
    table?.kind === 'elementProp' ? table.props.find(({ name }) => name === 'Arguments.arguments') : undefined;
  if (rows?.kind !== 'collectionProp') return [];
  return rows.items.flatMap((row) =>
    row.kind === 'elementProp' ? [[field(row.props, 'name'), field(row.props, 'value')] as const] : [],
  );
}

function field(props: readonly JmxProp[], name: string): string {
  const prop = props.find((prop) => prop.name === `Argument.${name}`);
  return prop !== undefined && 'value' in prop ? String(prop.value) : '';
}

/** Whether a sampler fetches an OAuth token for the application, not for a user who logs in. */
export function fetchesToken(sampler: SamplerModel): boolean {
  const path = textOf(sampler.element, 'HTTPSampler.path') ?? '';
  if (!/token|auth|login/i.test(path) || !isHttp(sampler.element)) return false;
  const args = argumentsOf(sampler);
  const grant = args.find(([name]) => name === 'grant_type')?.[1] ?? /grant_type=(\w+)/.exec(args[0]?.[1] ?? '')?.[1];
  if (grant !== undefined) return grant === 'client_credentials';
  return (
    /\/oauth2?(\/v\d+(\.\d+)?)?\/token\/?$/i.test(path) &&
    args.every(([name]) => name !== 'username' && name !== 'code')
  );
}

/** Whether the group does other work than fetching tokens. */
export const doesOtherWork = ({ threadGroup }: SamplerModel): boolean =>
  threadGroup.samplers.some((sampler) => isHttp(sampler.element) && !fetchesToken(sampler));
