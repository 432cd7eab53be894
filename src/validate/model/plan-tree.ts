import type { JmxNode } from '../../jmx/tree.ts';
import { typeOf } from '../element-rules.ts';
import { rolesOf } from './element-roles.ts';
import type { PlanElement } from './plan-element.ts';

type Growing = Omit<PlanElement, 'children'> & { readonly children: PlanElement[] };

/** A Test Fragment and what a recorder caught run nowhere by themselves. */
const notRunning = new Set(['TestFragmentController', 'WorkBench']);

/**
 * The elements of a plan with parents and paths, in file order. A Module Controller that runs has a second copy of its
 * target as child, as the engine makes one; the copies are in `copies` only.
 */
export function planTree(roots: readonly JmxNode[]): {
  readonly roots: readonly PlanElement[];
  readonly all: readonly PlanElement[];
  readonly copies: readonly PlanElement[];
} {
  const all: PlanElement[] = [];
  const modules: Growing[] = [];
  const grown = roots.map((root, index) =>
    grow(root, undefined, index, (element) => {
      all.push(element);
      if (element.type === 'ModuleController' && element.runs) modules.push(element as Growing);
    }),
  );
  const copies: PlanElement[] = [];
  for (const module of modules) {
    const target = targetOf(module, grown);
    if (target) {
      const copy = grow(target.node, module, 0, (element) => copies.push(element), target.path);
      // What stands below the module itself gives way.
      module.children.splice(0, module.children.length, copy);
    }
  }
  return { roots: grown, all, copies };
}

function grow(
  node: JmxNode,
  parent: PlanElement | undefined,
  index: number,
  seen: (element: PlanElement) => void,
  copyOf?: string,
): PlanElement {
  const path = copyOf ?? `${parent?.path ?? ''}/${node.tag}[${index}]`;
  const type = typeOf(node.tag) ?? node.tag;
  const copied = copyOf !== undefined;
  const givesWay = parent?.type === 'ModuleController' && !copied;
  const element: Growing = {
    node,
    parent,
    children: [],
    type,
    roles: rolesOf(type),
    // A module's target runs even when it is switched off where it stands.
    runs: (parent?.runs ?? true) && !givesWay && (copied || (node.enabled && !notRunning.has(type))),
    label: node.testname ? `${shortName(node.tag)} ${JSON.stringify(node.testname)}` : shortName(node.tag),
    path,
  };
  seen(element);
  node.children.forEach((child, at) => {
    element.children.push(grow(child, element, at, seen));
  });
  return element;
}

const shortName = (tag: string): string => tag.slice(tag.lastIndexOf('.') + 1);

/** The element that a Module Controller names: by the names on the way down from the plan. */
function targetOf(module: PlanElement, roots: readonly PlanElement[]): PlanElement | undefined {
  const prop = module.node.props.find(({ name }) => name === 'ModuleController.node_path');
  if (prop?.kind !== 'collectionProp') return undefined;
  // The first name is that of the tree's invisible root.
  const names = prop.items.slice(1).map((item) => ('value' in item ? String(item.value) : ''));
  let among: readonly PlanElement[] = roots;
  let found: PlanElement | undefined;
  for (const name of names) {
    found = among.find(({ node }) => node.testname === name);
    if (!found) return undefined;
    among = found.children;
  }
  for (let at: PlanElement | undefined = module; at !== undefined; at = at.parent) if (at === found) return undefined;
  return found;
}
