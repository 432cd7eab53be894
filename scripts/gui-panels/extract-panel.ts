import { createRandom } from '../../src/capacity/random.ts';
import { outputFor } from '../../src/validate/fix/gui/field-output.ts';
import { nameOfNode } from '../../src/validate/fix/gui/node-access.ts';
import type { Behaviour, PanelFacts } from '../../src/validate/fix/gui/panel-facts.ts';
import { element, type Probe, showAll } from './ask-panels.ts';
import { find } from './compare-nodes.ts';
import { inferBehaviour, type Sample } from './infer-behaviour.ts';
import { inferOrder } from './infer-order.ts';
import { absentPart, inferPart, type PartFacts } from './infer-part.ts';
import { type Panel, type PanelQuestions, panelQuestions, type SampleNodes } from './panel-questions.ts';
import { type Draft, prove } from './prove-facts.ts';
import { randomProperties } from './random-elements.ts';

/** Facts, with a behaviour for each field instead of its number; or what stands in the way of facts. */
export type Extracted =
  | { readonly facts: Omit<PanelFacts, 'fields'>; readonly fields: readonly (readonly [string, Behaviour])[] }
  | { readonly reason: string };

/** Asks one panel what it does with everything that the catalogue knows about its element. */
export async function extractPanel(panel: Panel, samples: SampleNodes): Promise<Extracted> {
  const { tag, guiclass } = panel;
  const asked = panelQuestions(panel, samples);
  const { needed, questions, isFew } = asked;
  const [base, ...answers] = await showAll([
    element(tag, guiclass, needed),
    ...questions.map(({ name, node }) => {
      const around = needed.filter((other) => nameOfNode(other) !== name);
      return element(tag, guiclass, [...around, ...(node ? [node] : [])]);
    }),
  ]);
  if (!base?.after) return { reason: 'it fails on an element as it makes it itself' };
  const [unknown] = questions;
  const clears = find(answers[0]?.after, unknown?.name ?? '') === undefined;
  const { behaviours, parts } = inferFields(asked, base, answers);

  // Many properties at once: for the order in which they are written, and as a proof.
  const random = createRandom(20_261_121, `${tag} ${guiclass}`);
  const fill = () => element(tag, guiclass, randomProperties(asked, behaviours, parts, random));
  const fills = await showAll(Array.from({ length: isFew ? 40 : 120 }, fill));
  const ordered = inferOrder([base, ...answers, ...fills], clears);
  if ('circle' in ordered) return { reason: `it does not always write ${ordered.circle.join(', ')} in one order` };
  const seen = ordered.order.filter((name) => behaviours.has(name) || parts[name]);
  const others = [...behaviours.keys(), ...Object.keys(parts)].filter((name) => !seen.includes(name));
  // What it treats as it treats what it does not know needs no word.
  const isNoField = (name: string): boolean => {
    const behaviour = behaviours.get(name);
    if (!behaviour || parts[name]) return false;
    return clears ? isNothing(behaviour) && !seen.includes(name) : isUntouched(behaviour);
  };
  const order = [...seen, ...others].filter((name) => !isNoField(name));
  const draft: Draft = { clears, moved: ordered.moved, order, behaviours, parts };
  const reason = prove(panel, draft, [...answers, ...fills], fills);
  if (reason !== undefined) return { reason };
  return {
    facts: {
      clears,
      ...(draft.moved.length > 0 && { moved: draft.moved }),
      ...(Object.keys(parts).length > 0 && { parts }),
    },
    fields: order.map((name) => [name, parts[name] ? {} : (behaviours.get(name) ?? {})]),
  };
}

function inferFields(
  { plain, structured, switches, questions }: PanelQuestions,
  base: Probe,
  answers: readonly Probe[],
): Pick<Draft, 'behaviours' | 'parts'> {
  const behaviours = new Map<string, Behaviour>();
  const parts: Record<string, PartFacts> = {};
  for (const name of switches) behaviours.set(name, { 'boolProp=true': 'boolProp =', '*': '?' });
  for (const name of plain) {
    const own = questions.flatMap(({ name: other, shown }, index): readonly Sample[] => {
      const after = answers[index]?.after;
      return other === name && shown ? [{ ...shown, written: after ? find(after, name) : 'failed' }] : [];
    });
    behaviours.set(name, inferBehaviour(own, find(base.after, name)));
  }
  for (const name of structured.keys()) {
    const own = questions.flatMap(({ name: other, node }, index) => {
      const { before, after } = answers[index] ?? {};
      return other === name ? [{ before: node && find(before, name), after }] : [];
    });
    const absent = absentPart(name, own);
    const part = inferPart(name, own);
    if (part) parts[name] = { part, absent };
    else behaviours.set(name, { '*': '?', ...(absent !== '-' && { absent: '?' }) });
  }
  return { behaviours, parts };
}

const isNothing = (behaviour: Behaviour): boolean =>
  behaviour['absent'] === undefined && Object.values(behaviour).every((output) => output === '-');

const ALL_FORMS = ['', 'x', ' x', 'a\nb', '${v}', 'true', '1', '1.5', '007'];
const isUntouched = (behaviour: Behaviour): boolean =>
  behaviour['absent'] === undefined &&
  ALL_FORMS.every((text) => outputFor(behaviour, 'stringProp', text) === 'stringProp =') &&
  Object.entries(behaviour).every(([key, output]) => /^[*#]/.test(key) || output.endsWith(' =')) &&
  outputFor(behaviour, 'boolProp', 'true') === 'boolProp =' &&
  outputFor(behaviour, 'intProp', '7') === 'intProp =';
