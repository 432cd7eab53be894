import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { scalarText } from './field-output.ts';

export const attribute = ({ attributes }: CanonicalNode, key: string): string | undefined =>
  attributes.find(([name]) => name === key)?.[1];

/** Name of a property; decimals and objects have it inside. */
export const nameOfNode = (node: CanonicalNode): string =>
  attribute(node, 'name') ?? node.children?.find(({ name }) => name === 'name')?.text ?? '';

/** The node with another value of an attribute that it has. */
export const withAttribute = (node: CanonicalNode, key: string, value: string): CanonicalNode => ({
  ...node,
  attributes: node.attributes.map(([name, old]) => [name, name === key ? value : old]),
});

export const inner = ({ children = [] }: CanonicalNode, name: string): CanonicalNode | undefined =>
  children.find((child) => nameOfNode(child) === name);

/** Text of a plain property inside; undefined where there is none. */
export function innerText(node: CanonicalNode, name: string): string | undefined {
  const found = inner(node, name);
  return found && scalarText(found);
}

export const isPlain = (node: CanonicalNode): boolean => scalarText(node) !== undefined;
