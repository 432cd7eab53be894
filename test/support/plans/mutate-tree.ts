import type { Random } from '../../../src/capacity/random.ts';
import type { JmxNode, JmxProp } from '../../../src/jmx/tree.ts';

/** A property of an element of a plan; indices lead down the tree and then into properties. */
export type Site = {
  readonly path: readonly number[];
  readonly node: JmxNode;
  readonly props: readonly number[];
  readonly prop: JmxProp;
};

/** Every property of a plan, also those inside others. */
export function sitesOf(root: JmxNode): readonly Site[] {
  const sites: Site[] = [];
  const visitProp = (path: readonly number[], node: JmxNode, props: readonly number[], prop: JmxProp): void => {
    sites.push({ path, node, props, prop });
    childrenOf(prop).forEach((inner, index) => {
      visitProp(path, node, [...props, index], inner);
    });
  };
  const visit = (path: readonly number[], node: JmxNode): void => {
    node.props.forEach((prop, index) => {
      visitProp(path, node, [index], prop);
    });
    node.children.forEach((child, index) => {
      visit([...path, index], child);
    });
  };
  visit([], root);
  return sites;
}

export const childrenOf = (prop: JmxProp): readonly JmxProp[] =>
  prop.kind === 'elementProp' ? prop.props : 'items' in prop ? prop.items : [];

/** Changes a plan at a site; undefined where the operator has nothing to do there. */
export type Operator = {
  readonly name: string;
  readonly apply: (root: JmxNode, site: Site, random: Random) => JmxNode | undefined;
};

/** The tree with the node at a path replaced; nothing for undefined. */
function withNode(root: JmxNode, path: readonly number[], change: (node: JmxNode) => readonly JmxNode[]): JmxNode {
  const [index, ...rest] = path;
  if (index === undefined) return change(root)[0] as JmxNode;
  const children = root.children.flatMap((child, at) => {
    if (at !== index) return [child];
    return rest.length === 0 ? change(child) : [withNode(child, rest, change)];
  });
  return { ...root, children };
}

function withProps(
  props: readonly JmxProp[],
  path: readonly number[],
  change: (prop: JmxProp) => readonly JmxProp[],
): readonly JmxProp[] {
  const [index, ...rest] = path;
  return props.flatMap((prop, at) => {
    if (at !== index) return [prop];
    if (rest.length === 0) return change(prop);
    const inner = withProps(childrenOf(prop), rest, change);
    return [(prop.kind === 'elementProp' ? { ...prop, props: inner } : { ...prop, items: inner }) as JmxProp];
  });
}

const atSite =
  (change: (prop: JmxProp, random: Random) => readonly JmxProp[] | undefined): Operator['apply'] =>
  (root, site, random) => {
    const changed = change(site.prop, random);
    if (changed === undefined) return undefined;
    return withNode(root, site.path, (node) => [{ ...node, props: withProps(node.props, site.props, () => changed) }]);
  };

const text = (prop: JmxProp): string | undefined => ('value' in prop ? String(prop.value) : undefined);

/** The number in a value: all of it, or the default of a property in it. */
const numberIn = /^(\d+(?:\.\d+)?)$|(?<=,\s*)(\d+(?:\.\d+)?)(?=\s*\))/;

const times = (factor: number): Operator['apply'] =>
  atSite((prop) => {
    const value = text(prop);
    // A number inside a script or a sentence is no number of the plan.
    const match = value === undefined || /[\n;]/.test(value) || value.length > 200 ? null : numberIn.exec(value);
    if (value === undefined || !match || Number(match[0]) === 0) return undefined;
    const product = Number((Number(match[0]) * factor).toPrecision(12));
    const whole = prop.kind === 'intProp' || prop.kind === 'longProp';
    if (whole && !Number.isInteger(product)) return [{ ...prop, value: Math.round(product) } as JmxProp];
    const changed = value.slice(0, match.index) + product + value.slice(match.index + match[0].length);
    return [
      {
        ...prop,
        value:
          typeof prop.kind === 'string' && typeof (prop as { value: unknown }).value === 'number' ? product : changed,
      } as JmxProp,
    ];
  });

const kinds = ['stringProp', 'boolProp', 'intProp', 'longProp', 'collectionProp'] as const;

function retyped(prop: JmxProp, random: Random): readonly JmxProp[] | undefined {
  const value = text(prop);
  const others = kinds.filter((kind) => kind !== prop.kind);
  const kind = others[Math.floor(random() * others.length)] as (typeof kinds)[number];
  if (value === undefined)
    return kind === 'collectionProp' ? undefined : [{ kind: 'stringProp', name: prop.name, value: '' }];
  switch (kind) {
    case 'collectionProp':
      return [{ kind, name: prop.name, items: [] }];
    case 'boolProp':
      return [{ kind, name: prop.name, value: value.toLowerCase() === 'true' }];
    case 'stringProp':
      return [{ kind, name: prop.name, value }];
    default:
      // Other texts make a file that is refused, which every reader finds.
      return /^-?\d{1,9}$/.test(value) ? [{ kind, name: prop.name, value: Number(value) }] : undefined;
  }
}

/** The letters at a place change places. */
function misspelt(name: string, random: Random): string | undefined {
  const places = [...name].flatMap((letter, at) => (at > 0 && name[at - 1] !== letter ? [at] : []));
  const at = places[Math.floor(random() * places.length)];
  return at === undefined ? undefined : name.slice(0, at - 1) + name[at] + name[at - 1] + name.slice(at + 1);
}

/** The element that has the property goes one level up, behind its parent. */
const moveUp: Operator['apply'] = (root, site) => {
  if (site.path.length < 2) return undefined;
  const parentPath = site.path.slice(0, -1);
  const without = withNode(root, site.path, () => []);
  return withNode(without, parentPath, (parent) => [parent, site.node]);
};

/** Fixed before anything was measured with them. */
export const OPERATORS: readonly Operator[] = [
  { name: 'drop', apply: atSite(() => []) },
  {
    name: 'rename',
    apply: atSite((prop, random) => {
      const name = misspelt(prop.name, random);
      return name === undefined ? undefined : [{ ...prop, name }];
    }),
  },
  { name: 'retype', apply: atSite(retyped) },
  { name: 'move', apply: moveUp },
  { name: '× 60', apply: times(60) },
  { name: '× 0.1', apply: times(0.1) },
  {
    name: 'empty',
    apply: atSite((prop) => {
      if (prop.kind === 'stringProp') return prop.value === '' ? undefined : [{ ...prop, value: '' }];
      if ('items' in prop) return prop.items.length === 0 ? undefined : [{ ...prop, items: [] } as JmxProp];
      if (prop.kind === 'elementProp') return prop.props.length === 0 ? undefined : [{ ...prop, props: [] }];
      return undefined;
    }),
  },
];
