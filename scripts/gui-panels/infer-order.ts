import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import { nameOfNode } from '../../src/validate/fix/gui/node-access.ts';
import type { Probe } from './ask-panels.ts';

const namesOf = ({ children = [] }: CanonicalNode): readonly string[] => children.map(nameOfNode);

/**
 * The order in which a panel writes, from elements shown with their properties in many orders. What stood in an element
 * that is not cleared keeps its place, so only names that came or moved say something.
 */
export function inferOrder(
  probes: readonly Probe[],
  clears: boolean,
): { readonly order: readonly string[]; readonly moved: readonly string[] } | { readonly circle: readonly string[] } {
  const moved = clears ? new Set<string>() : movedNames(probes);
  const after = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { before, after: shown } of probes) {
    if (!shown) continue;
    const stood = new Set(clears ? [] : namesOf(before).filter((name) => !moved.has(name)));
    const written = namesOf(shown).filter((name) => !stood.has(name));
    for (const name of namesOf(shown)) all.add(name);
    for (const [index, name] of written.entries()) {
      for (const later of written.slice(index + 1)) after.set(name, (after.get(name) ?? new Set()).add(later));
    }
  }
  const order: string[] = [];
  const left = new Set(all);
  while (left.size > 0) {
    const next = [...left].find((name) => ![...left].some((other) => other !== name && after.get(other)?.has(name)));
    if (next === undefined) return { circle: [...left] };
    order.push(next);
    left.delete(next);
  }
  return { order, moved: [...moved] };
}

/** Names that come behind one that stood behind them, more often than any other reason would explain. */
function movedNames(probes: readonly Probe[]): ReadonlySet<string> {
  const moved = new Set<string>();
  const UNKNOWN = 'x.unknown';
  for (const { before, after } of probes) {
    if (!after) continue;
    const [was, is] = [namesOf(before), namesOf(after)];
    const [mark, markNow] = [was.indexOf(UNKNOWN), is.indexOf(UNKNOWN)];
    if (mark === -1 || markNow === -1) continue;
    for (const name of was.slice(0, mark)) if (is.indexOf(name) > markNow) moved.add(name);
  }
  return moved;
}
