import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode } from '../jmx/tree.ts';
import { type CheckContext, checkContext, type PositionOf } from './check-context.ts';
import { checkProps } from './check-prop.ts';
import { rulesOf } from './element-rules.ts';
import { reportUnknownClass } from './unknown-class.ts';

/**
 * Checks an element and all below it against the schema of the engine: classes, property names, kinds and values.
 * Findings carry the path of element tags with sibling indices, and a position where `positionOf` knows one.
 */
export function checkTree(node: JmxNode, positionOf: PositionOf = () => undefined, index = 0): readonly Diagnostic[] {
  const context = checkContext(positionOf);
  checkNode(node, `/${node.tag}[${index}]`, context);
  return context.diagnostics;
}

function checkNode(node: JmxNode, path: string, context: CheckContext): void {
  const place = { element: node.testname ? `${node.tag} ${JSON.stringify(node.testname)}` : node.tag, path };
  const rules = rulesOf(node.tag);
  if (rules) checkProps(node.props, rules, place, context);
  else reportUnknownClass(node.tag, place, node, context);
  node.children.forEach((child, index) => {
    checkNode(child, `${path}/${child.tag}[${index}]`, context);
  });
}
