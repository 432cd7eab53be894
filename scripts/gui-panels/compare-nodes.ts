import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import { nameOfNode } from '../../src/validate/fix/gui/node-access.ts';

/** A property of an element. */
export const find = (node: CanonicalNode | undefined, name: string): CanonicalNode | undefined =>
  node?.children?.find((child) => nameOfNode(child) === name);

const tidy = (node: CanonicalNode): unknown => [
  node.name,
  node.attributes.filter(([key, value]) => value || key === 'name'),
  node.children ? node.children.map(tidy) : node.text,
];

/** What two nodes that are written alike have in common: empty attributes are not written. */
export const normal = (node: CanonicalNode | string): string =>
  typeof node === 'string' ? node : JSON.stringify(tidy(node));

/** Names of the properties that differ; none where only their order does. */
export function differing(ours: CanonicalNode, theirs: CanonicalNode): readonly string[] {
  const names = [...new Set([...(ours.children ?? []), ...(theirs.children ?? [])].map(nameOfNode))];
  return names.filter((name) => {
    const [one, other] = [find(ours, name), find(theirs, name)];
    return (one ? normal(one) : '') !== (other ? normal(other) : '');
  });
}
