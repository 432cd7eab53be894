import type { Random } from '../../src/capacity/random.ts';
import type { CanonicalNode } from '../../src/jmx/canonical/canonical-node.ts';
import { outputFor, scalarNode } from '../../src/validate/fix/gui/field-output.ts';
import { nameOfNode } from '../../src/validate/fix/gui/node-access.ts';
import type { Behaviour, PanelFacts } from '../../src/validate/fix/gui/panel-facts.ts';
import { parts } from '../../src/validate/fix/gui/parts.ts';
import { type PanelQuestions, UNKNOWN } from './panel-questions.ts';
import { variantsOf } from './probe-values.ts';

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}

/** Properties with values whose output is known, drawn by chance, in any order. */
export function randomProperties(
  { needed, plain, structured, textsFor }: PanelQuestions,
  behaviours: ReadonlyMap<string, Behaviour>,
  partFacts: NonNullable<PanelFacts['parts']>,
  random: Random,
): readonly CanonicalNode[] {
  const chosen: CanonicalNode[] = [];
  const share = random();
  for (const name of plain) {
    if (random() > share) continue;
    const behaviour = behaviours.get(name) ?? {};
    const known = textsFor(name).filter((one) => outputFor(behaviour, one.kind, one.text) !== '?');
    // Words that mean something to the panel say more than others.
    const words = known.filter(({ isSpecial, text }) => isSpecial && !/^\d+$/.test(text));
    if (known.length === 0) continue;
    const { kind, text } = pick(words.length > 0 && random() < 0.7 ? words : known, random);
    chosen.push(scalarNode(kind, name, text));
  }
  for (const [name, { part, absent }] of Object.entries(partFacts)) {
    if (absent !== '?' && random() > 0.6) continue;
    const example = structured.get(name);
    const known = example ? variantsOf(example).filter((one) => parts[part](one) !== undefined) : [];
    if (known.length > 0) chosen.push(pick(known, random));
  }
  for (const node of needed) if (!partFacts[nameOfNode(node)]) chosen.push(node);
  return shuffle([...chosen, scalarNode('stringProp', UNKNOWN, '1')], random);
}
