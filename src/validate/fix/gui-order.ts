import type { JmxNode, JmxProp } from '../../jmx/tree.ts';
import { panelFields } from './panel-fields.ts';

/**
 * The elements with their properties in the order in which their panels write them, so that a later save in the GUI
 * moves none. Properties that the panel does not know stay behind the others; elements with unknown panels stay as they are.
 */
export const inGuiOrder = (node: JmxNode): JmxNode => {
  const order = panelFields(node)?.order;
  return { ...node, props: order ? sorted(node.props, order) : node.props, children: node.children.map(inGuiOrder) };
};

function sorted(props: readonly JmxProp[], order: readonly string[]): readonly JmxProp[] {
  const rank = ({ name }: JmxProp): number => {
    const index = order.indexOf(name);
    return index === -1 ? order.length : index;
  };
  return [...props].sort((a, b) => rank(a) - rank(b));
}
