import { isOf, type PlanElement } from '../plan-element.ts';
import { userDefinedRows } from './element-definitions.ts';

/**
 * Elements whose user defined variables JMeter puts in before it starts a test, in its order: all that are enabled,
 * those of Test Fragments that nothing runs too, and for a Module Controller those of its target in its place.
 */
export function userDefinedElements(elements: readonly PlanElement[]): readonly PlanElement[] {
  const found: PlanElement[] = [];
  const visit = (element: PlanElement): void => {
    if (userDefinedRows(element)) found.push(element);
    for (const child of childrenAtStart(element)) visit(child);
  };
  for (const element of elements) if (element.parent === undefined && element.node.enabled) visit(element);
  return found;
}

/** The target of a Module Controller replaces what is inside it, and runs even when it is disabled itself. */
function childrenAtStart(element: PlanElement): readonly PlanElement[] {
  const targets = isOf(element, 'ModuleController')
    ? element.children.filter(({ node }) => !element.node.children.includes(node))
    : [];
  return targets.length > 0 ? targets : element.children.filter(({ node }) => node.enabled);
}
