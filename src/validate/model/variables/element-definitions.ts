import type { JmxProp } from '../../../jmx/tree.ts';
import { typeOf } from '../../element-rules.ts';
import { hasRole, isOf, type PlanElement, propOf, textOf } from '../plan-element.ts';
import { definedNames } from './defined-names.ts';

/** A name that gets a value; its text may hold expressions. */
export type NameText = {
  readonly text: string;
  readonly by: string;
  readonly value?: string | undefined;
  /** What is appended to the name for further variables: `_matchNr`. */
  readonly family?: RegExp;
};

/** Rows of User Defined Variables: names and values as written. */
export type ArgumentRow = readonly [name: string, value: string];

/** Of variables that hold for the whole plan, from the plan itself or from User Defined Variables; `undefined` for other elements. */
export function userDefinedRows(element: PlanElement): readonly ArgumentRow[] | undefined {
  if (isOf(element, 'Arguments')) return argumentRows(element.node.props);
  if (!isOf(element, 'TestPlan')) return undefined;
  const prop = propOf(element, 'TestPlan.user_defined_variables');
  return prop?.kind === 'elementProp' ? argumentRows(prop.props) : [];
}

function argumentRows(props: readonly JmxProp[]): readonly ArgumentRow[] {
  const table = props.find(({ name }) => name === 'Arguments.arguments');
  if (table?.kind !== 'collectionProp') return [];
  return table.items.flatMap((row): ArgumentRow[] => {
    if (row.kind !== 'elementProp' || row.enabled === false) return [];
    const cell = (name: string): string => {
      const prop = row.props.find((candidate) => candidate.name === name);
      return prop !== undefined && 'value' in prop ? String(prop.value) : '';
    };
    return [[cell('Argument.name'), cell('Argument.value')]];
  });
}

/** Names that the fields of an element give to variables. */
export function namesOf(element: PlanElement): readonly NameText[] {
  const rows = userDefinedRows(element);
  if (rows) return rows.map(([text, value]) => ({ text, by: 'udv', value: literal(value) }));
  if (isOf(element, 'UserParameters')) return userParameters(element);
  const tableName = tableOf[element.type];
  const inside = tableName === undefined ? undefined : propOf(element, tableName);
  if (inside?.kind === 'elementProp') {
    return argumentRows(inside.props).map(([text, value]) => ({ text, by: 'other', value: literal(value) }));
  }
  return (definedNames[element.type] ?? []).flatMap(({ property, list, ...how }) => {
    const text = textOf(element, property) ?? '';
    return (list ? text.split(list) : [text]).map((name) => ({ text: list ? name.trim() : name, ...how }));
  });
}

/** Plugins that set variables from a table. */
const tableOf: Readonly<Record<string, string>> = {
  'kg.apc.jmeter.control.ParameterizedController': 'ParameterizedController',
  'kg.apc.jmeter.control.sampler.SetVariablesAction': 'SetVariablesAction',
};

const literal = (text: string): string | undefined => (text.includes('${') ? undefined : text);

/** A row for each variable, with a column for each user; with one user the value is the same for all. */
function userParameters(element: PlanElement): readonly NameText[] {
  const names = propOf(element, 'UserParameters.names');
  const users = propOf(element, 'UserParameters.thread_values');
  if (names?.kind !== 'collectionProp') return [];
  const only = users?.kind === 'collectionProp' && users.items.length === 1 ? users.items[0] : undefined;
  return names.items.map((name, row) => {
    const value = only?.kind === 'collectionProp' ? only.items[row] : undefined;
    return {
      text: scalarText(name) ?? '',
      by: 'user-parameters',
      value: literal((value && scalarText(value)) ?? '${}'),
    };
  });
}

const scalarText = (prop: JmxProp): string | undefined => ('value' in prop ? String(prop.value) : undefined);

/** Classes of plugins that set no variables. */
const harmlessClass =
  /^(eu\.luminis\.|kg\.apc\.jmeter\.(vizualizers|perfmon|jmxmon|dbmon|reporters|listener|threads|timers)\.|kg\.apc\.jmeter\.samplers\.(DummySampler|UDPSampler|HTTPRawSampler)$|com\.blazemeter\.jmeter\.(threads|controller|control|http|reporters|xmpp)\.)|Assertion$/;
const harmlessRoles = ['Timer', 'SampleListener', 'Assertion', 'ThreadGroup'];

/** Whether an element may set variables whose names its fields do not tell: a class of a plugin or of the user, another file. */
export function hidesNames(element: PlanElement): boolean {
  const { type } = element;
  const fields = definedNames[type];
  if (fields?.some(({ by }) => by === 'csv')) return isBlank(element, 'variableNames');
  if (fields || tableOf[type]) return false;
  if (isOf(element, 'IncludeController', 'JUnitSampler')) return true;
  if (isOf(element, 'JavaSampler')) return !textOf(element, 'classname')?.startsWith('org.apache.jmeter.');
  if (/^(BeanShell|JSR223|BSF)/.test(type)) return scriptFiles.some((property) => !isBlank(element, property));
  if (!type.includes('.')) return typeOf(type) === undefined;
  return !harmlessClass.test(type) && !harmlessRoles.some((role) => hasRole(element, role));
}

const scriptFiles = ['filename', 'BeanShellSampler.filename', 'BeanShellAssertion.filename', 'BSFSampler.filename'];
const isBlank = (element: PlanElement, property: string): boolean => (textOf(element, property) ?? '') === '';
