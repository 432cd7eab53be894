import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { listHash, propertyHash, stringHash } from '../../../jmx/java-hash.ts';
import { argumentRows, argumentsPanel, httpArgumentsPanel, noArguments } from './argument-parts.ts';
import { scalarNode, scalarText } from './field-output.ts';
import { attribute, innerText, isPlain, nameOfNode, withAttribute } from './node-access.ts';

/** What a panel makes of a list or an element inside an element; undefined where that cannot be told from its shape. */
export type Part = (given: CanonicalNode) => CanonicalNode | 'dropped' | undefined;

const kept: Part = (given) => given;
const dropped: Part = () => 'dropped';

/** A list that is kept when it is empty; the rows of others are not known. */
const emptyList: Part = (given) => (given.name === 'collectionProp' && !given.children?.length ? given : undefined);

/** An element with nothing in it and no attributes of its own. */
const bare: Part = (given) =>
  given.name === 'elementProp' && !given.children?.length && given.attributes.filter(([, value]) => value).length === 2
    ? given
    : undefined;

/** Texts, each under its hash. */
const hashedTexts: Part = (given) => {
  const texts = given.children?.map(scalarText) ?? [];
  if (given.name !== 'collectionProp' || texts.includes(undefined)) return undefined;
  return {
    ...given,
    children: texts.map((text = '') => scalarNode('stringProp', String(stringHash(text)), text)),
  };
};

/** Texts, each once. */
const hashedSet: Part = (given) => {
  const all = hashedTexts(given);
  if (!all || all === 'dropped') return all;
  return { ...all, children: [...new Map((all.children ?? []).map((child) => [nameOfNode(child), child])).values()] };
};

/** Texts under any names. */
const texts: Part = (given) =>
  given.name === 'collectionProp' && given.children?.every(({ name }) => name === 'stringProp') ? given : undefined;

/** A table of texts; a row is named by the hash of its cells. */
const table =
  (columns: number): Part =>
  (given) => {
    const rows = given.children ?? [];
    const isRow = ({ name, children = [] }: CanonicalNode): boolean =>
      name === 'collectionProp' &&
      (columns === 0 || children.length === columns) &&
      children.every((cell) => cell.name === 'stringProp');
    if (given.name !== 'collectionProp' || !rows.every(isRow)) return undefined;
    const named = (row: CanonicalNode): CanonicalNode => {
      const hashes = (row.children ?? []).map((cell) => propertyHash(nameOfNode(cell), cell.text ?? ''));
      return withAttribute(row, 'name', String(listHash(hashes)));
    };
    return { ...given, children: rows.map(named) };
  };

/** The loop of a thread group. */
const loop: Part = (given) => {
  if (attribute(given, 'elementType') !== 'LoopController' || !given.children?.every(isPlain)) return undefined;
  const loops = innerText(given, 'LoopController.loops') ?? '';
  const isForever = loops === '' || /^-\d+$/.test(loops);
  if (/[\r\t]/.test(loops)) return undefined;
  const comments = innerText(given, 'TestPlan.comments');
  const name = attribute(given, 'testname')?.replace(/[\r\n]/g, ' ');
  const enabled = attribute(given, 'enabled');
  return {
    name: 'elementProp',
    attributes: [
      ['name', nameOfNode(given)],
      ['elementType', 'LoopController'],
      ['guiclass', 'LoopControlPanel'],
      ['testclass', 'LoopController'],
      ['testname', name],
      ['enabled', enabled !== undefined && enabled.toLowerCase() !== 'true' ? 'false' : undefined],
    ],
    children: [
      ...(comments ? [scalarNode('stringProp', 'TestPlan.comments', comments)] : []),
      isForever
        ? scalarNode('intProp', 'LoopController.loops', '-1')
        : scalarNode('stringProp', 'LoopController.loops', loops.replace(/\n/g, ' ')),
      scalarNode('boolProp', 'LoopController.continue_forever', 'false'),
    ],
  };
};

type Shape = readonly (readonly [kind: string, name: string])[];
const isShaped = ({ children = [] }: CanonicalNode, shape: Shape): boolean =>
  children.length === shape.length &&
  shape.every(([kind, name], index) => {
    const child = children[index];
    return child?.name === kind && nameOfNode(child) === name;
  });

/** Elements in a list, kept as they are when each has the shape in which the panel writes it. */
const shapedRows =
  (type: string, shape: Shape, isFine: (row: CanonicalNode) => boolean): Part =>
  (given) => {
    const isRow = (row: CanonicalNode): boolean =>
      row.name === 'elementProp' && attribute(row, 'elementType') === type && isShaped(row, shape) && isFine(row);
    return given.name === 'collectionProp' && given.children?.every(isRow) ? given : undefined;
  };

const COOKIE_SWITCHES = ['Cookie.path_specified', 'Cookie.domain_specified'];

const cookieRows = shapedRows(
  'Cookie',
  [
    ['stringProp', 'Cookie.value'],
    ['stringProp', 'Cookie.domain'],
    ['stringProp', 'Cookie.path'],
    ['boolProp', 'Cookie.secure'],
    ['longProp', 'Cookie.expires'],
    ['boolProp', 'Cookie.path_specified'],
    ['boolProp', 'Cookie.domain_specified'],
  ],
  (row) =>
    attribute(row, 'testname') === nameOfNode(row) &&
    innerText(row, 'Cookie.value') !== '' &&
    COOKIE_SWITCHES.every((name) => innerText(row, name) === 'true') &&
    row.attributes.filter(([, value]) => value).length === 3,
);

/** Cookies; old versions wrote two of their switches as text. */
const cookies: Part = (given) => {
  const asSwitch = (cell: CanonicalNode): CanonicalNode =>
    cell.name === 'stringProp' && COOKIE_SWITCHES.includes(nameOfNode(cell)) ? { ...cell, name: 'boolProp' } : cell;
  const children = given.children?.map((row) =>
    row.children ? { ...row, children: row.children.map(asSwitch) } : row,
  );
  return cookieRows({ ...given, ...(children && { children }) });
};

const hosts = shapedRows(
  'StaticHost',
  [
    ['stringProp', 'StaticHost.Name'],
    ['stringProp', 'StaticHost.Address'],
  ],
  (row) => innerText(row, 'StaticHost.Name') === nameOfNode(row) && row.attributes.filter(([, v]) => v).length === 2,
);

const fileRows = shapedRows(
  'HTTPFileArg',
  [
    ['stringProp', 'File.path'],
    ['stringProp', 'File.paramname'],
    ['stringProp', 'File.mimetype'],
  ],
  (row) => {
    const cells = ['path', 'paramname', 'mimetype'].map((cell) => innerText(row, `File.${cell}`));
    return cells[0] === nameOfNode(row) && cells[0] !== '';
  },
);

/** Files of an HTTP request. */
const files: Part = (given) => {
  const [rows, ...others] = given.children ?? [];
  if (attribute(given, 'elementType') !== 'HTTPFileArgs' || !rows || others.length > 0) return undefined;
  if (nameOfNode(rows) !== 'HTTPFileArgs.files' || fileRows(rows) === undefined) return undefined;
  if (!rows.children?.length) return 'dropped';
  return { ...given, attributes: given.attributes.filter(([key]) => key === 'name' || key === 'elementType') };
};

/** In the order in which one is chosen: the first that is right wherever it says something. */
export const parts = {
  dropped,
  kept,
  arguments: argumentsPanel,
  httpArguments: httpArgumentsPanel,
  argumentRows,
  noArguments,
  loop,
  files,
  cookies,
  hosts,
  hashedTexts,
  hashedSet,
  table3: table(3),
  table4: table(4),
  table5: table(5),
  table: table(0),
  texts,
  bare,
  emptyList,
} satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof parts;
