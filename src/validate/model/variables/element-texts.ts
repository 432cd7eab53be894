import type { JmxProp } from '../../../jmx/tree.ts';
import type { PlanElement } from '../plan-element.ts';

/** Texts for people, which JMeter sends nowhere. */
const remarks = new Set(['TestPlan.comments', 'Argument.desc']);

/** Every text of an element in which JMeter puts variables, with its property: `a/b` for one inside another. */
export function eachText({ node }: PlanElement, visit: (text: string, property: string) => void): void {
  visit(node.testname, 'TestElement.name');
  for (const prop of node.props) eachTextOf(prop, prop.name, visit);
}

function eachTextOf(prop: JmxProp, path: string, visit: (text: string, property: string) => void): void {
  if (prop.kind === 'stringProp') {
    if (!remarks.has(prop.name)) visit(prop.value, path);
  } else if (prop.kind === 'collectionProp' || prop.kind === 'mapProp') {
    for (const item of prop.items) eachTextOf(item, `${path}/${item.name}`, visit);
  } else if (prop.kind === 'elementProp' && prop.enabled !== false) {
    for (const inner of prop.props) eachTextOf(inner, `${path}/${inner.name}`, visit);
  }
}
