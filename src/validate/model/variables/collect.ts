import { hasRole, type PlanElement, textOf } from '../plan-element.ts';
import type { BrokenCall, FunctionCall, Piece, Use } from '../plan-variables.ts';
import { readNames } from './defined-names.ts';
import { hidesNames, type NameText, namesOf } from './element-definitions.ts';
import { eachText } from './element-texts.ts';
import { effectsOf } from './function-effects.ts';
import { mostNested, parsePieces, parseText } from './parse-pieces.ts';
import { propertiesOfScript, variablesOfScript } from './script-variables.ts';

/** A name that an element gives a value, before expressions in it are worked out. */
export type Naming = NameText & { readonly element: PlanElement };

/** What is found in the elements of a plan one by one. */
export type Collected = {
  readonly namings: Naming[];
  /** Literal beginnings of names that scripts set. */
  readonly prefixes: { readonly prefix: string; readonly element: PlanElement }[];
  readonly uses: Use[];
  readonly calls: FunctionCall[];
  readonly brokenCalls: BrokenCall[];
  readonly changedProperties: Set<string>;
  hiddenProperties: boolean;
  hiddenDefinitions: boolean;
  hiddenUses: boolean;
};

const scriptProperties = new Set([
  'script',
  'BeanShellSampler.query',
  'BeanShellAssertion.query',
  'BSFSampler.query',
  'MongoScriptSampler.script',
  'WebDriverSampler.script',
]);
/** Conditions may be JavaScript. */
const conditionProperties = new Set(['IfController.condition', 'WhileController.condition']);
const scriptFunctions = new Set(['__groovy', '__BeanShell', '__javaScript', '__jexl2', '__jexl3']);

/** Goes through elements that run, in file order. */
export function collect(elements: readonly PlanElement[]): Collected {
  const found: Collected = {
    namings: [],
    prefixes: [],
    uses: [],
    calls: [],
    brokenCalls: [],
    changedProperties: new Set(),
    hiddenProperties: false,
    hiddenDefinitions: false,
    hiddenUses: false,
  };
  for (const element of elements) collectElement(element, found);
  return found;
}

function collectElement(element: PlanElement, found: Collected): void {
  for (const naming of namesOf(element)) if (naming.text !== '') found.namings.push({ ...naming, element });
  if (hidesNames(element)) {
    found.hiddenDefinitions = true;
    found.hiddenUses ||= !hasRole(element, 'ConfigElement');
  }
  for (const prop of element.node.props) {
    const reading = readNames.get(prop.name);
    if (!reading || prop.kind !== 'stringProp' || prop.value === '' || prop.value.includes('${')) continue;
    if (reading.only && !reading.only.some(([property, text]) => textOf(element, property) === text)) continue;
    found.uses.push({ name: prop.value, element, property: prop.name, kind: 'lookup' });
  }
  eachText(element, (text, name, inside) => {
    const isScript = inside === '' && scriptProperties.has(name);
    if (isScript || conditionProperties.has(name)) collectScript(text, { element, property: name }, found);
    if (!text.includes('${')) return;
    const property = inside + name;
    const isGroovy = isScript && /^JSR223/.test(element.type);
    collectReferences(text, { element, property, kind: isGroovy ? 'script' : 'reference' }, found, 0);
  });
}

type Place = Pick<Use, 'element' | 'property'>;
type UsePlace = Omit<Use, 'name'>;

function collectReferences(text: string, place: UsePlace, found: Collected, depth: number): void {
  if (depth > mostNested) {
    found.hiddenDefinitions = found.hiddenUses = true;
    return;
  }
  const { pieces, broken } = parseText(text);
  const { element, property } = place;
  if (broken) found.brokenCalls.push({ name: broken.name, element, property });
  for (const piece of pieces) {
    if (piece.kind === 'variable') found.uses.push({ name: piece.name, ...place });
    else if (piece.kind === 'function') collectCall(piece, place, found, depth);
  }
}

function collectCall(
  { name, args }: Piece & { kind: 'function' },
  place: UsePlace,
  found: Collected,
  depth: number,
): void {
  const { element, property } = place;
  found.calls.push({ name, args, element, property });
  if (!args) return;
  for (const arg of args) if (arg.includes('${')) collectReferences(arg, place, found, depth + 1);
  if (scriptFunctions.has(name)) collectScript(args[0] ?? '', place, found);
  // The text that it evaluates may come from a file or a response.
  if (name === '__eval') found.hiddenUses = true;
  if (name === '__setProperty') setProperty(args[0] ?? '', found);
  const { reads, stores, family } = effectsOf(name);
  const read = reads === undefined ? undefined : args[reads];
  if (read?.includes('${')) found.hiddenUses = true;
  else if (read) {
    for (const used of read.split('|')) found.uses.push({ name: used.trim(), element, property, kind: 'lookup' });
  }
  const text = storedName(args, stores);
  if (text !== '') found.namings.push({ text, by: 'function', element, ...(family && { family }) });
}

/** The last argument may also be a number, or another text that is no name. */
function storedName(args: readonly string[], at: number | 'last' | undefined): string {
  if (at === undefined) return '';
  const name = (at === 'last' ? args.at(-1) : args[at])?.trim() ?? '';
  return at === 'last' && !/^[A-Za-z_]/.test(name) ? '' : name;
}

function setProperty(nameText: string, found: Collected): void {
  const pieces = parsePieces(nameText);
  if (pieces.every((piece) => piece.kind === 'text'))
    found.changedProperties.add(pieces.map(({ text }) => text).join(''));
  else found.hiddenProperties = true;
}

function collectScript(script: string, { element, property }: Place, found: Collected): void {
  const variables = variablesOfScript(script);
  for (const { name, value } of variables.stored) found.namings.push({ text: name, by: 'script', value, element });
  for (const prefix of variables.storedPrefixes) found.prefixes.push({ prefix, element });
  for (const name of variables.read) found.uses.push({ name, element, property, kind: 'script' });
  found.hiddenDefinitions ||= variables.hiddenStores;
  found.hiddenUses ||= variables.hiddenReads;
  const changed = propertiesOfScript(script);
  for (const { name } of changed.stored) found.changedProperties.add(name);
  found.hiddenProperties ||= changed.hiddenStores || changed.storedPrefixes.length > 0;
}
