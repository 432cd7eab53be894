import { type BodyNeeds, needsBody } from './body-needs.ts';
import { embedText } from './embed-text.ts';
import { parseJsonPath } from './json-path.ts';
import { putAt, valueAt } from './json-tree.ts';
import type { SavedUses } from './saved-uses.ts';
import { type Slot, slotOf } from './slot.ts';
import { createSlotMarks, type FilledText } from './slot-marks.ts';
import { compileFinder, sampleBases, textForRegex } from './text-needs.ts';

/** A body made ready at start; filling it in costs one join. */
export type BodyPlan = FilledText & { readonly contentType: string };
/** A plan, or what cannot be met. */
export type Planned<T> = { readonly plan: T } | { readonly problem: string };

/** An expected value must be the one; for a saved one anything that is there will do. */
type Leaf = { readonly path: string; readonly value: string; readonly expected: boolean };

/** Makes a body that satisfies all the needs at once and checks that it does. Without needs: an empty JSON object. */
export function planBody(needs: BodyNeeds, uses: SavedUses): Planned<BodyPlan> {
  if (!needsBody(needs)) return { plan: { slots: [], fill: () => '{}', contentType: 'application/json' } };
  const marks = createSlotMarks();
  const tree = jsonBody(leavesOf(needs, uses, marks.mark));
  if ('problem' in tree) return tree;
  const texts = needs.contains.filter((text) => text !== '');
  for (const save of needs.saves) {
    if (save.type !== 'regex') continue;
    const text = textForRegex(save.pattern, slotOf(save.variable, uses), marks.mark);
    if (text === undefined) return { problem: `no text can be made that the pattern ${save.pattern} finds` };
    texts.push(text);
  }
  const body = tree.plan === undefined ? texts.join('\n') : withTexts(tree.plan, texts);
  if (body === undefined) return { problem: 'the body must be JSON and hold text that JSON would escape' };
  const contentType = tree.plan === undefined ? 'text/plain; charset=utf-8' : 'application/json';
  const plan = { ...marks.cut(body), contentType };
  const unmet = unmetNeed(needs, plan);
  return unmet === undefined ? { plan } : { problem: unmet };
}

function leavesOf(needs: BodyNeeds, uses: SavedUses, mark: (slot: Slot) => string): readonly Leaf[] {
  const leaves: Leaf[] = needs.json.map(({ path, equals }) => ({ path, value: equals, expected: true }));
  const taken = new Set(leaves.map((leaf) => leaf.path));
  const add = (path: string, slot: Slot): void => {
    if (taken.has(path)) return;
    taken.add(path);
    leaves.push({ path, value: mark(slot), expected: false });
  };
  if (needs.state !== null) add(needs.state, { kind: 'state' });
  // Where two variables come from one place, the one that must be a URL or an object decides.
  const saves = needs.saves
    .filter((save) => save.type === 'json')
    .map((save) => ({ ...save, slot: slotOf(save.variable, uses) }));
  for (const save of [...saves].sort((a, b) => Number(a.slot.kind === 'id') - Number(b.slot.kind === 'id')))
    add(save.path, save.slot);
  return leaves;
}

/** The JSON text, with marks; undefined when no need is about JSON. */
function jsonBody(leaves: readonly Leaf[]): Planned<string | undefined> {
  const root: { value: unknown } = { value: undefined };
  const parsed = [];
  for (const leaf of leaves) {
    const hops = parseJsonPath(leaf.path);
    if (!hops) return { problem: `the JSON path ${leaf.path} is not one the stand-in can make a body for` };
    if (hops.length > 0) parsed.push({ ...leaf, hops });
  }
  for (const { hops, path, value, expected } of parsed.sort((a, b) => b.hops.length - a.hops.length)) {
    if (!putAt(root, hops, value) && expected)
      return { problem: `what is expected at ${path} contradicts what is expected elsewhere in the body` };
  }
  if (root.value === undefined) return { plan: leaves.length > 0 ? '{}' : undefined };
  return { plan: JSON.stringify(root.value) };
}

function withTexts(json: string, texts: readonly string[]): string | undefined {
  let body: string | undefined = json;
  for (const [index, text] of texts.entries()) {
    body = embedText(body, text, index === 0 ? 'text' : `text${index + 1}`);
    if (body === undefined) return undefined;
  }
  return body;
}

/** Plays the checks of the plan on a sample; says which one fails. */
function unmetNeed(needs: BodyNeeds, plan: FilledText): string | undefined {
  const body = plan.fill({ serial: 1, bases: sampleBases, state: 'state' });
  const isJson = needs.json.length > 0 || needs.state !== null || needs.saves.some((save) => save.type === 'json');
  const root = isJson ? parsed(body) : undefined;
  if (isJson && root === undefined) return 'the body must be JSON and hold text that JSON would escape';
  if (needs.state !== null && valueAt(root, parseJsonPath(needs.state) ?? []) !== 'state') {
    return `the state of a job cannot be at ${needs.state} here`;
  }
  for (const { path, equals } of needs.json) {
    if (String(valueAt(root, parseJsonPath(path) ?? [])) !== equals) return `${path} cannot be ${equals} here`;
  }
  const missing = needs.contains.find((text) => !body.includes(text));
  if (missing !== undefined) return `the body cannot contain ${missing} here`;
  for (const save of needs.saves) {
    const found =
      save.type === 'json'
        ? valueAt(root, parseJsonPath(save.path) ?? []) !== undefined
        : save.type !== 'regex' || compileFinder(save.pattern)?.test(body);
    if (!found) return `nothing can be saved as ${save.variable} here`;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
