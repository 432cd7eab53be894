import type { ElementProp, JmxNode, JmxProp } from '../../jmx/tree.ts';
import { type PanelFields, panelFields } from './panel-fields.ts';

/**
 * The elements as their panels write them: properties in their order, what a field leaves out when it is empty or at
 * its default left out. Properties that the panel does not know stay behind the others; elements with unknown panels
 * stay as they are.
 */
export const inGuiOrder = (node: JmxNode): JmxNode => {
  const panel = panelFields(node);
  return { ...node, props: panel ? written(node.props, panel) : node.props, children: node.children.map(inGuiOrder) };
};

function written(props: readonly JmxProp[], { fields, order }: PanelFields): readonly JmxProp[] {
  const rank = ({ name }: JmxProp): number => {
    const index = order.indexOf(name);
    return index === -1 ? order.length : index;
  };
  const isLeftOut = (prop: JmxProp): boolean => {
    if (prop.name === 'TestPlan.comments') return 'value' in prop && prop.value === '';
    const field = fields.get(prop.name);
    if (!field || !('value' in prop)) return false;
    // Lists of choices take names; what they leave out is not known from a number.
    const takes = field.kinds[0] === 'boolProp' ? String(prop.value).toLowerCase() === 'true' : String(prop.value);
    return (typeof takes === 'boolean' || takes === '') && field.write(takes as never) === undefined;
  };
  return props
    .filter((prop) => !isLeftOut(prop))
    .map((prop) => (prop.kind === 'elementProp' ? embedded(prop) : prop))
    .sort((a, b) => rank(a) - rank(b));
}

/** Panels make their inner elements anew: no switch, and the loop controller of a group with its count first. */
function embedded({ enabled: _, ...prop }: ElementProp): ElementProp {
  if (prop.elementType !== 'LoopController') return prop;
  const [loops, others] = [true, false].map((first) =>
    prop.props.filter(({ name }) => (name === 'LoopController.loops') === first),
  );
  return { ...prop, props: [...(loops ?? []), ...(others ?? [])] };
}
