import type { JmxProp } from '../../../jmx/tree.ts';
import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { type PlanElement, propOf } from '../../model/plan-element.ts';

/** A property inside another one: by its name among those of an embedded element or the items of a list. */
const inside = (prop: JmxProp | undefined, name: string): JmxProp | undefined => {
  if (prop?.kind === 'elementProp') return prop.props.find((inner) => inner.name === name);
  return undefined;
};

/**
 * Items of a list that an element has itself (`HeaderManager.headers`) or in an element embedded in it
 * (`HTTPsampler.Arguments/Arguments.arguments`); none where the list is absent.
 */
export function itemsOf(element: PlanElement, path: string): readonly JmxProp[] {
  const [first = '', ...rest] = path.split('/');
  const list = rest.reduce<JmxProp | undefined>(inside, propOf(element, first));
  return list?.kind === 'collectionProp' ? list.items : [];
}

/** Text of a scalar. */
export const scalarOf = (prop: JmxProp | undefined): string | undefined =>
  prop !== undefined && 'value' in prop ? String(prop.value) : undefined;

/** Text of a scalar of an embedded element: `Header.value` of a header. */
export const fieldOf = (prop: JmxProp, name: string): string | undefined => scalarOf(inside(prop, name));

/** Names and values of arguments, headers or variables. */
export type NamedValue = { readonly name: string; readonly value: string };

const rows = (items: readonly JmxProp[], name: string, value: string): readonly NamedValue[] =>
  items.map((item) => ({ name: fieldOf(item, name) ?? item.name, value: fieldOf(item, value) ?? '' }));

export const headersOf = memoByIdentity((manager: PlanElement) =>
  rows(itemsOf(manager, 'HeaderManager.headers'), 'Header.name', 'Header.value'),
);

/** Arguments of an HTTP request, or its raw body as one without a name. */
export const argumentsOf = memoByIdentity((sampler: PlanElement) =>
  rows(itemsOf(sampler, 'HTTPsampler.Arguments/Arguments.arguments'), 'Argument.name', 'Argument.value'),
);

/** User defined variables of an element or of the plan. */
export const variablesOf = (element: PlanElement): readonly NamedValue[] =>
  [
    itemsOf(element, 'Arguments.arguments'),
    itemsOf(element, 'TestPlan.user_defined_variables/Arguments.arguments'),
  ].flatMap((items) => rows(items, 'Argument.name', 'Argument.value'));
