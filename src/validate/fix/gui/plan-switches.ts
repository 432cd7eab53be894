import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { scalarNode } from './field-output.ts';
import { innerText, nameOfNode } from './node-access.ts';

const SWITCHES = ['TestPlan.functional_mode', 'TestPlan.serialize_threadgroups'];

/** Two switches that the tree of the GUI writes into the plan after its panel, as it read them before. */
export function withPlanSwitches(plan: CanonicalNode, before: CanonicalNode): CanonicalNode {
  const props = new Map((plan.children ?? []).map((child) => [nameOfNode(child), child]));
  for (const name of SWITCHES) {
    const isOn = innerText(before, name)?.toLowerCase() === 'true';
    props.set(name, scalarNode('boolProp', name, String(isOn)));
  }
  return { ...plan, children: [...props.values()] };
}
