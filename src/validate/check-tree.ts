import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode } from '../jmx/tree.ts';
import { type CheckContext, checkContext, type PositionOf } from './check-context.ts';
import { checkProps } from './check-prop.ts';
import { foreignRulesOf, rulesOf } from './element-rules.ts';
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
  const pinned = rulesOf(node.tag);
  if (!pinned) reportUnknownClass(node.tag, place, node, context);
  checkProps(node.props, pinned ?? foreignRulesOf(node.tag), place, context);
  node.children.forEach((child, index) => {
    checkNode(child, `${path}/${child.tag}[${index}]`, context);
  });
}
