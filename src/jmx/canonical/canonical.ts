import { isHashTree } from '../type-name.ts';
import { parseXml, type XmlElement } from '../xml-document.ts';
import { canonicalElement } from './canonical-element.ts';
import { type CanonicalNode, writeNode } from './canonical-node.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * What JMeter's SaveService writes after it has loaded this text: the same plan in canonical bytes, old names brought
 * up to date. For a text that the reader finds no error in.
 *
 * @throws on one that JMeter does not load
 */
export const canonical = (text: string): string => writePlan(canonicalPlan(text));

/**
 * The same before it is written: the root of the file.
 *
 * @throws on a text that JMeter does not load
 */
export function canonicalPlan(text: string): CanonicalNode {
  const { value: root } = parseXml(text);
  const tree = root?.children[0];
  if (!root || !tree || !isHashTree(tree)) throw new Error('no plan that JMeter loads');
  return {
    name: 'jmeterTestPlan',
    attributes: [
      ['version', '1.2'],
      ['properties', '5.0'],
      ['jmeter', '5.6.3'],
    ],
    children: [treeNode(tree, root.attributes['version'] === '1.0')],
  };
}

/** The file of a plan. */
export function writePlan(root: CanonicalNode): string {
  const out = [HEAD];
  writeNode(root, 0, out);
  return out.join('');
}

/** A `<hashTree>`: elements, each with its own. */
function treeNode(tree: XmlElement | undefined, encoded: boolean): CanonicalNode {
  const children: CanonicalNode[] = [];
  const items = tree?.children ?? [];
  for (let index = 0; index < items.length; index += 2) {
    const item = items[index] as XmlElement;
    children.push(
      isHashTree(item) ? treeNode(item, encoded) : canonicalElement(item, encoded),
      treeNode(items[index + 1], encoded),
    );
  }
  return { name: 'hashTree', attributes: [], children };
}
