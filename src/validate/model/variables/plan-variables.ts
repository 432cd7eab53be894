import { hasRole, isOf, type PlanElement } from '../plan-element.ts';
import type { Definition, PlanVariables } from '../plan-variables.ts';
import { collect, type Naming } from './collect.ts';
import { userDefinedRows } from './element-definitions.ts';
import { type Evaluate, startEvaluator } from './evaluator.ts';
import { userDefinedElements } from './user-defined-elements.ts';

/** Variables that JMeter itself gives every thread. */
const builtIn = new Set([
  'JMeterThread.last_sample_ok',
  'JMeterThread.pack',
  'START.MS',
  'START.YMD',
  'START.HMS',
  'TESTSTART.MS',
]);

/**
 * Variables and functions of the elements of a plan that run, and of User Defined Variables in Test Fragments that
 * nothing runs; others are left out. `properties` are those that JMeter is started with.
 */
export function planVariables(
  all: readonly PlanElement[],
  properties: Readonly<Record<string, string>>,
): PlanVariables {
  const userDefined = userDefinedElements(all);
  const elements = [...all.filter(({ runs }) => runs), ...userDefined.filter(({ runs }) => !runs)];
  const { namings, prefixes, ...found } = collect(elements);
  const values = {
    userDefined: userDefined.map((element) => userDefinedRows(element) ?? []),
    properties,
    changedProperties: found.changedProperties,
    hiddenProperties: found.hiddenProperties,
  };
  const usedNames = new Set(found.uses.map(({ name }) => name));
  const named = definitionsOf(namings, usedNames, startEvaluator(values));
  const definitions = [...named.definitions, ...unnamed(elements, usedNames, prefixes)];
  const overwritten = new Set(definitions.filter(({ by }) => by !== 'udv').map(({ name }) => name));
  return {
    definitions,
    uses: found.uses,
    calls: found.calls,
    brokenCalls: found.brokenCalls,
    hiddenDefinitions: found.hiddenDefinitions || named.hidden,
    hiddenUses: found.hiddenUses,
    evaluate: startEvaluator(values, overwritten),
  };
}

/** Names with their expressions worked out; of a family (`token_1`, `token_matchNr`) those that are used. */
function definitionsOf(namings: readonly Naming[], usedNames: ReadonlySet<string>, evaluate: Evaluate) {
  const members = membersByBase(usedNames);
  let hidden = false;
  const definitions = namings.flatMap(({ text, element, by, value, family }): Definition[] => {
    const name = evaluate(text);
    if (name === undefined) hidden = true;
    if (name === undefined || name === '') return [];
    const others = family ? (members.get(name) ?? []).filter((used) => family.test(used.slice(name.length))) : [];
    return [{ name, element, value, by }, ...others.map((used) => ({ name: used, element, value: undefined, by }))];
  });
  return { definitions, hidden };
}

/** What is longer is no name but a text with an open brace. */
const longestName = 300;

/** Used names by each of their beginnings that a `_` follows. */
function membersByBase(usedNames: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const name of usedNames) {
    if (name.length > longestName) continue;
    for (let at = name.indexOf('_', 1); at > 0; at = name.indexOf('_', at + 1)) {
      const base = name.slice(0, at);
      const among = members.get(base);
      if (among) among.push(name);
      else members.set(base, [name]);
    }
  }
  return members;
}

/** Used names that are defined without being written anywhere in full. */
function unnamed(
  elements: readonly PlanElement[],
  usedNames: ReadonlySet<string>,
  prefixes: readonly { readonly prefix: string; readonly element: PlanElement }[],
): readonly Definition[] {
  const found: Definition[] = [];
  const define = (name: string, element: PlanElement | undefined, by: string): void => {
    if (element) found.push({ name, element, value: undefined, by });
  };
  for (const name of usedNames) {
    for (const { prefix, element } of prefixes) if (name.startsWith(prefix)) define(name, element, 'script');
    if (builtIn.has(name)) define(name, elements[0], 'other');
    // Cookies become variables when the property `CookieManager.save.variables` says so.
    else if (name.startsWith('COOKIE_'))
      define(
        name,
        elements.find((element) => isOf(element, 'CookieManager')),
        'other',
      );
    else if (name === 'websocket.last_frame_final') define(name, elements.find(isWebSocketSampler), 'sampler');
    else if (name.startsWith('__jm__') && name.endsWith('__idx')) define(name, looping(elements, name), 'other');
  }
  return found;
}

/** Each that reads says whether a message goes on. */
const isWebSocketSampler = ({ type }: PlanElement): boolean => type.startsWith('eu.luminis.jmeter.wssampler.');

/** The loop or thread group whose passes `__jm__NAME__idx` counts. */
const looping = (elements: readonly PlanElement[], name: string): PlanElement | undefined =>
  elements.find(
    (element) =>
      (isOf(element, 'LoopController', 'WhileController', 'ForeachController') || hasRole(element, 'ThreadGroup')) &&
      element.node.testname === name.slice('__jm__'.length, -'__idx'.length),
  );
