import type { CanonicalNode } from '../../../jmx/canonical/canonical-node.ts';
import { adjustments, ldapNames } from './adjustments.ts';
import { outputOf } from './field-output.ts';
import { attribute, nameOfNode } from './node-access.ts';
import type { Behaviour, PanelFacts } from './panel-facts.ts';
import { parts } from './parts.ts';

/** Properties of an element by name, in order; what a panel reads and what it writes. */
export type Properties = ReadonlyMap<string, CanonicalNode>;

export type Shown = { readonly node: CanonicalNode } | { readonly unknown: string };

/** An element after its panel has shown it and written it back; `unknown` names the property that is in the way. */
export function showPanel(
  element: CanonicalNode,
  tag: string,
  guiclass: string,
  facts: PanelFacts,
  behaviourOf: (index: number) => Behaviour,
): Shown {
  const before = new Map((element.children ?? []).map((child) => [nameOfNode(child), child]));
  const object = [...before].find(([, node]) => node.name === 'objProp' && !isSaveConfig(node));
  if (object) return { unknown: object[0] };
  const after = new Map<string, CanonicalNode>(facts.clears ? [] : before);
  const key = `${tag} ${guiclass}`;
  const adjust = adjustments[key];
  const behindTest = ldapNames[key] ?? [];
  const fields = facts.fields
    .filter(([name]) => !behindTest.includes(name))
    .flatMap((field) => (field[0] === 'test' ? [field, ...behindTest.map((name) => [name, -1] as const)] : [field]));
  for (const [name, index] of fields) {
    const own = adjust?.(name, before);
    if (own === 'unknown') return { unknown: name };
    const part = facts.parts?.[name];
    const written =
      own ??
      (part === undefined ? outputOf(behaviourOf(index), name, before.get(name)) : shownPart(part, before.get(name)));
    if (written === 'unknown') return { unknown: name };
    if (written === undefined || written === 'dropped') after.delete(name);
    else {
      if (facts.moved?.includes(name)) after.delete(name);
      after.set(name, written);
    }
  }
  // An empty switch is off.
  const enabled = attribute(element, 'enabled') ?? 'true';
  return {
    node: {
      name: element.name,
      attributes: [
        ['guiclass', guiclass],
        ['testclass', tag],
        ['testname', attribute(element, 'testname')?.replace(/[\r\n]/g, ' ')],
        ['enabled', enabled.toLowerCase() === 'true' ? 'true' : 'false'],
      ],
      children: [...after.values()],
    },
  };
}

/** The only object that panels know. */
const isSaveConfig = ({ children = [] }: CanonicalNode): boolean =>
  children.some((value) => value.name === 'value' && attribute(value, 'class') === 'SampleSaveConfiguration');

type PartFacts = NonNullable<PanelFacts['parts']>[string];

function shownPart(
  { part, absent }: PartFacts,
  given: CanonicalNode | undefined,
): CanonicalNode | 'dropped' | 'unknown' {
  if (!given) return absent === '?' ? 'unknown' : absent === '-' ? 'dropped' : absent;
  return parts[part](given) ?? 'unknown';
}
