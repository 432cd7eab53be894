import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JmxNode } from '../jmx/tree.ts';
import { type CheckContext, checkContext, elementOf, type Place, type PositionOf, pathOf } from './check-context.ts';
import { checkProps } from './check-prop.ts';
import { foreignRulesOf, rulesOf } from './element-rules.ts';
import { reportUnknownClass } from './unknown-class.ts';

/**
 * Checks an element and all below it against the schema of the engine: classes, property names, kinds and values.
 * Findings carry the path of element tags with sibling indices, and a position where `positionOf` knows one.
 */
export function checkTree(node: JmxNode, positionOf: PositionOf = () => undefined, index = 0): readonly Diagnostic[] {
  const context = checkContext(positionOf);
  checkNode({ part: node, index, around: undefined }, node, context);
  return context.diagnostics;
}

function checkNode(place: Place, node: JmxNode, context: CheckContext): void {
  const pinned = rulesOf(node.tag);
  if (!pinned) reportUnknownClass(node.tag, { element: elementOf(place), path: pathOf(place) }, node, context);
  checkProps(node.props, pinned ?? foreignRulesOf(node.tag), place, context);
  node.children.forEach((child, at) => {
    checkNode({ part: child, index: at, around: place }, child, context);
  });
}
