import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import { formOf, outputFor, scalarText } from '../../src/validate/fix/gui/field-output.ts';
import type { Behaviour } from '../../src/validate/fix/gui/panel-facts.ts';
import { type Shown, showPanel } from '../../src/validate/fix/gui/show-panel.ts';
import type { Probe } from './ask-panels.ts';
import { byKey } from './by-key.ts';
import { differing, find, normal } from './compare-nodes.ts';
import type { PartFacts } from './infer-part.ts';
import type { Panel } from './panel-questions.ts';

/** Facts that still change: what turns out wrong is marked as not known. */
export type Draft = {
  readonly clears: boolean;
  readonly moved: readonly string[];
  /** Names in the order in which the panel writes them. */
  readonly order: string[];
  readonly behaviours: Map<string, Behaviour>;
  readonly parts: Record<string, PartFacts>;
};

/** Each round takes back what was wrong in the one before; a panel with logic between its fields comes to no end. */
const MOST_ROUNDS = 12;
/** Facts that say nothing about nearly all elements are none. */
const MOST_UNKNOWN = 0.9;

export function sayAbout({ tag, guiclass }: Panel, draft: Draft, { before }: Probe): Shown {
  const { clears, moved, parts, order, behaviours } = draft;
  const fields = order.map((name, index) => [name, index] as const);
  const facts = { clears, moved, parts, fields };
  return showPanel(before, tag, guiclass, facts, (index) => behaviours.get(order[index] ?? '') ?? {});
}

/** Holds a draft against all that the panel did and takes back what is wrong; the reason where that does not help. */
export function prove(
  panel: Panel,
  draft: Draft,
  probes: readonly Probe[],
  random: readonly Probe[],
): string | undefined {
  for (let round = 0; ; round++) {
    const wrong = probes.flatMap((probe) => {
      const said = sayAbout(panel, draft, probe);
      if ('unknown' in said || (probe.after && normal(said.node) === normal(probe.after))) return [];
      return [{ probe, names: probe.after ? differing(said.node, probe.after) : [] }];
    });
    if (wrong.length === 0) break;
    if (round === MOST_ROUNDS) return `${wrong.length} of ${probes.length} are wrong`;
    for (const { probe, names } of wrong) {
      if (names.length === 0)
        return probe.after ? 'its order depends on more than its properties' : 'it fails for more than one property';
      for (const name of names) takeBack(draft, name, find(probe.before, name));
    }
  }
  const unknown = random.flatMap((probe) => {
    const said = sayAbout(panel, draft, probe);
    return 'unknown' in said ? [said.unknown] : [];
  });
  if (unknown.length <= random.length * MOST_UNKNOWN) return undefined;
  const [most] = [...byKey(unknown, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  return `what it does depends on more than ${most?.[0]}`;
}

function takeBack({ order, behaviours, parts }: Draft, name: string, given: CanonicalNode | undefined): void {
  const part = parts[name];
  if (part && !given) parts[name] = { ...part, absent: '?' };
  else if (part) {
    delete parts[name];
    behaviours.set(name, { '*': '?', ...(part.absent !== '-' && { absent: '?' }) });
  } else {
    const behaviour = behaviours.get(name) ?? {};
    behaviours.set(name, { ...sameForKinds(behaviour, given), ...behaviour, [entryFor(behaviour, given)]: '?' });
  }
  if (!order.includes(name)) order.push(name);
}

/** A doubt about a text is none about a switch or a number that reads the same; what is known of these is kept. */
function sameForKinds(behaviour: Behaviour, given: CanonicalNode | undefined): Behaviour {
  if (given?.name !== 'stringProp') return {};
  const texts = given.text === 'true' || given.text === 'false' ? ['true', 'false'] : [given.text ?? ''];
  const kinds = /^-?\d+$/.test(given.text ?? '') ? ['intProp', 'longProp'] : ['boolProp'];
  return Object.fromEntries(
    kinds.flatMap((kind) => texts.map((text) => [`${kind}=${text}`, outputFor(behaviour, kind, text)])),
  );
}

/** The entry that gave a wrong output. */
function entryFor(behaviour: Behaviour, given: CanonicalNode | undefined): string {
  if (!given) return 'absent';
  const [kind, value] = [given.name, scalarText(given) ?? ''];
  const own = kind === 'stringProp' ? [] : [`${kind}=${value}`, kind];
  const listed = [...own, `=${value}`].find((key) => Object.hasOwn(behaviour, key));
  return listed ?? (kind === 'stringProp' ? formOf(value) : kind);
}
