import type { JmxNode } from '../../jmx/tree.ts';
import type { PositionOf } from '../model/plan-element.ts';

/** An element on the way to a finding, by names: `ThreadGroup "users"`. */
type Found = {
  /** The elements from the root down to the one that is meant. */
  readonly chain: readonly JmxNode[];
  /** What the pointer says after the element: a property, or nothing. */
  readonly rest: string;
};

const STEP = /^\/([^/[\]]+)\[(\d+)\](?=\/|$)/;

/** The elements that an element path such as `/TestPlan[0]/ThreadGroup[2]/ThreadGroup.num_threads` leads through. */
export function elementAt(roots: readonly JmxNode[], pointer: string): Found | undefined {
  const chain: JmxNode[] = [];
  let rest = pointer;
  let siblings = roots;
  for (let step = STEP.exec(rest); step; step = STEP.exec(rest)) {
    const node = siblings[Number(step[2])];
    if (!node || node.tag !== step[1]) break;
    chain.push(node);
    rest = rest.slice(step[0].length);
    siblings = node.children;
  }
  return chain.length === 0 ? undefined : { chain, rest };
}

/** The last element that starts at or before a line: the one that a finding without a path is in. */
export function elementAtLine(
  roots: readonly JmxNode[],
  positionOf: PositionOf,
  line: number,
  above: readonly JmxNode[] = [],
): readonly JmxNode[] | undefined {
  let best: readonly JmxNode[] | undefined;
  for (const node of roots) {
    const position = positionOf(node);
    if (!position || position.line > line) continue;
    const chain = [...above, node];
    best = elementAtLine(node.children, positionOf, line, chain) ?? chain;
  }
  return best;
}

/**
 * The place by names: `TestPlan "bulk" / ThreadGroup "users" / HTTPSamplerProxy "PUT" / HTTPSampler.path`. Sibling
 * numbers would change with every element put before it.
 */
export const anchorOf = ({ chain, rest }: Found): string =>
  [
    ...chain.map(({ tag, testname }) => (testname === '' ? tag : `${tag} ${JSON.stringify(testname)}`)),
    ...(rest === '' ? [] : [rest.slice(1)]),
  ].join(' / ');
