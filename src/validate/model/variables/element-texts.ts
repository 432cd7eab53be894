import type { JmxProp } from '../../../jmx/tree.ts';
import type { PlanElement } from '../plan-element.ts';

/** Texts for people, which JMeter sends nowhere. */
const remarks = new Set(['TestPlan.comments', 'Argument.desc']);

/** A text, its property, and what that is inside of: `''` for one of the element itself, else `a/b/`. */
type VisitText = (text: string, name: string, inside: string) => void;

/** Every text of an element in which JMeter puts variables. */
export function eachText({ node }: PlanElement, visit: VisitText): void {
  visit(node.testname, 'TestElement.name', '');
  for (const prop of node.props) eachTextOf(prop, '', visit);
}

function eachTextOf(prop: JmxProp, inside: string, visit: VisitText): void {
  if (prop.kind === 'stringProp') {
    if (!remarks.has(prop.name)) visit(prop.value, prop.name, inside);
  } else if (prop.kind === 'collectionProp' || prop.kind === 'mapProp') {
    for (const item of prop.items) eachTextOf(item, `${inside}${prop.name}/`, visit);
  } else if (prop.kind === 'elementProp' && prop.enabled !== false) {
    for (const inner of prop.props) eachTextOf(inner, `${inside}${prop.name}/`, visit);
  }
}
