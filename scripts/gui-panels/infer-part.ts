import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import type { PanelFacts } from '../../src/validate/fix/gui/panel-facts.ts';
import { type PartName, parts } from '../../src/validate/fix/gui/parts.ts';
import { find, normal } from './compare-nodes.ts';

/** A list or an element inside (none where `before` is undefined) and the element afterwards, if its panel did not fail. */
export type PartSample = { readonly before: CanonicalNode | undefined; readonly after: CanonicalNode | undefined };

export type PartFacts = NonNullable<PanelFacts['parts']>[string];

/** What a panel writes where there is no such part. */
export function absentPart(name: string, samples: readonly PartSample[]): PartFacts['absent'] {
  const without = samples.find(({ before }) => !before);
  return without?.after ? (find(without.after, name) ?? '-') : '?';
}

/** The part that is right about most samples and wrong about none; undefined where there is no such part. */
export function inferPart(name: string, samples: readonly PartSample[]): PartName | undefined {
  const right = (part: PartName): number => {
    let count = 0;
    for (const { before, after } of samples) {
      const said = before && parts[part](before);
      if (said === undefined) continue;
      if (normal(said) !== normal(after ? (find(after, name) ?? 'dropped') : 'failed')) return -1;
      count++;
    }
    return count;
  };
  const counted = (Object.keys(parts) as PartName[]).map((part) => [part, right(part)] as const);
  const [best, count] = counted.reduce((one, other) => (other[1] > one[1] ? other : one));
  return count > 0 ? best : undefined;
}
