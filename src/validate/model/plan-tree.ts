import type { JmxNode } from '../../jmx/tree.ts';
import { typeOf } from '../element-rules.ts';
import { rolesOf } from './element-roles.ts';
import type { PlanElement } from './plan-element.ts';

/** An element that still gets its children. Its texts are made when somebody asks: most are for messages alone. */
class Growing implements PlanElement {
  readonly node: JmxNode;
  readonly parent: PlanElement | undefined;
  readonly children: PlanElement[] = [];
  readonly type: string;
  readonly roles: readonly string[];
  readonly runs: boolean;
  readonly #index: number;
  /** Path of the element that this is a copy of. */
  readonly #copyOf: string | undefined;

  constructor(node: JmxNode, parent: PlanElement | undefined, index: number, copyOf: string | undefined) {
    this.node = node;
    this.parent = parent;
    this.type = typeOf(node.tag) ?? node.tag;
    this.roles = rolesOf(this.type);
    const copied = copyOf !== undefined;
    const givesWay = parent?.type === 'ModuleController' && !copied;
    // A module's target runs even when it is switched off where it stands.
    this.runs = (parent?.runs ?? true) && !givesWay && (copied || (node.enabled && !notRunning.has(this.type)));
    this.#index = index;
    this.#copyOf = copyOf;
  }

  get label(): string {
    const { tag, testname } = this.node;
    return testname ? `${shortName(tag)} ${JSON.stringify(testname)}` : shortName(tag);
  }

  get path(): string {
    return this.#copyOf ?? `${this.parent?.path ?? ''}/${this.node.tag}[${this.#index}]`;
  }
}

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
  const element = new Growing(node, parent, index, copyOf);
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
