import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { scalarNode } from './field-output.ts';
import { attribute, inner, innerText, isPlain, nameOfNode, withAttribute } from './node-access.ts';

const ROWS = 'Arguments.arguments';
const NAME = 'Argument.name';
const METADATA = 'Argument.metadata';

const isRow = (row: CanonicalNode, types: readonly string[]): boolean =>
  row.name === 'elementProp' &&
  types.includes(attribute(row, 'elementType') ?? '') &&
  (row.children ?? []).every(isPlain);
const isArgument = (row: CanonicalNode): boolean => isRow(row, ['Argument', 'HTTPArgument']);

/** The list names an argument as the argument names itself. */
const named = (row: CanonicalNode): CanonicalNode => withAttribute(row, 'name', innerText(row, NAME) ?? '');

/** `ArgumentsPanel` writes an equals sign into each row and leaves out rows without name and value. */
function plainRow(row: CanonicalNode): readonly CanonicalNode[] {
  if (!innerText(row, NAME) && !innerText(row, 'Argument.value')) return [];
  const equals = scalarNode('stringProp', METADATA, '=');
  const children = row.children ?? [];
  return [
    {
      ...named(row),
      children: inner(row, METADATA)
        ? children.map((child) => (nameOfNode(child) === METADATA ? equals : child))
        : [...children, equals],
    },
  ];
}

/** The list of an element that consists of arguments. */
export function argumentRows(given: CanonicalNode): CanonicalNode | undefined {
  if (given.name !== 'collectionProp' || !(given.children ?? []).every(isArgument)) return undefined;
  return { ...given, children: (given.children ?? []).flatMap(plainRow) };
}

const NO_ROWS: CanonicalNode = { name: 'collectionProp', attributes: [['name', ROWS]], children: [] };

function rowsOf(given: CanonicalNode): readonly CanonicalNode[] | undefined {
  if (given.name !== 'elementProp' || attribute(given, 'elementType') !== 'Arguments') return undefined;
  const rows = inner(given, ROWS) ?? NO_ROWS;
  return rows.name === 'collectionProp' && (rows.children ?? []).every(isArgument) ? (rows.children ?? []) : undefined;
}

/** Arguments inside an element, as `ArgumentsPanel` makes them anew. */
export function argumentsPanel(given: CanonicalNode): CanonicalNode | undefined {
  const rows = rowsOf(given);
  return rows && argumentsOf(given, 'Arguments', rows.flatMap(plainRow));
}

/** Changes of an LDAP entry, as `LDAPArgumentsPanel` makes them anew. */
export function ldapArgumentsPanel(given: CanonicalNode): CanonicalNode | undefined {
  const rows = inner(given, ROWS)?.children ?? [];
  const isFine =
    attribute(given, 'elementType') === 'LDAPArguments' && rows.every((row) => isRow(row, ['LDAPArgument']));
  return isFine ? argumentsOf(given, 'LDAPArguments', rows.flatMap(plainRow)) : undefined;
}

function argumentsOf(given: CanonicalNode, type: string, rows: readonly CanonicalNode[]): CanonicalNode {
  const enabled = attribute(given, 'enabled');
  const comments = innerText(given, 'TestPlan.comments');
  return {
    name: 'elementProp',
    attributes: [
      ['name', nameOfNode(given)],
      ['elementType', type],
      ['guiclass', `${type}Panel`],
      ['testclass', type],
      ['testname', attribute(given, 'testname')?.replace(/[\r\n]/g, ' ')],
      ['enabled', enabled !== undefined && enabled.toLowerCase() !== 'true' ? 'false' : undefined],
    ],
    children: [
      { ...NO_ROWS, children: rows },
      ...(comments ? [scalarNode('stringProp', 'TestPlan.comments', comments)] : []),
    ],
  };
}

/** Arguments that a panel makes anew. */
const newArguments = (given: CanonicalNode, panel: string, rows: CanonicalNode): CanonicalNode => ({
  name: 'elementProp',
  attributes: [
    ['name', nameOfNode(given)],
    ['elementType', 'Arguments'],
    ['guiclass', panel],
    ['testclass', 'Arguments'],
    ['testname', 'User Defined Variables'],
  ],
  children: [rows],
});

/** Arguments of a panel that writes them only for some requests; none here. */
export function noArguments(given: CanonicalNode): CanonicalNode | undefined {
  if (rowsOf(given)?.length !== 0) return undefined;
  return newArguments(given, 'ArgumentsPanel', NO_ROWS);
}

/** Parameters of an HTTP request; the panel fails on arguments that are not those of HTTP. */
export function httpArgumentsPanel(given: CanonicalNode): CanonicalNode | undefined {
  const rows = rowsOf(given);
  if (!rows?.every((row) => attribute(row, 'elementType') === 'HTTPArgument')) return undefined;
  return newArguments(given, 'HTTPArgumentsPanel', { ...NO_ROWS, children: rows.map(named) });
}

/**
 * The body of an HTTP request whose panel shows it as text: one argument with all values, in Windows line ends.
 */
export function rawBody(given: CanonicalNode): CanonicalNode | undefined {
  const rows = rowsOf(given);
  if (!rows?.every((row) => attribute(row, 'elementType') === 'HTTPArgument')) return undefined;
  if (rows.length !== 1) return undefined;
  const text = (innerText(rows[0] as CanonicalNode, 'Argument.value') ?? '').replaceAll('\r\n', '\n');
  if (text === '' || text.includes('\r')) return undefined;
  const body: CanonicalNode = {
    name: 'elementProp',
    attributes: [
      ['name', ''],
      ['elementType', 'HTTPArgument'],
    ],
    children: [
      scalarNode('boolProp', 'HTTPArgument.always_encode', 'false'),
      scalarNode('stringProp', 'Argument.value', text.replaceAll('\n', '\r\n')),
      scalarNode('stringProp', METADATA, '='),
    ],
  };
  return {
    name: 'elementProp',
    attributes: [
      ['name', nameOfNode(given)],
      ['elementType', 'Arguments'],
    ],
    children: [{ ...NO_ROWS, children: [body] }],
  };
}
