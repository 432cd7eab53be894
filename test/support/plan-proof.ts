import { expect } from 'chai';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { checkTree } from '../../src/validate/check-tree.ts';
import { oracle } from './oracle.ts';

const sortedLines = (text: string): string => text.split('\n').sort().join('\n');

/** Objects nobody may write to: a compiler that changes its input fails loudly. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) deepFreeze(item);
  return Object.freeze(value);
}

/** Compiles a scenario twice and asks the real engine whether the plan is the one it would have saved. */
export async function proveCanonical(scenario: Scenario): Promise<string> {
  deepFreeze(scenario);
  const { plan } = compilePlan(scenario);
  expect(checkTree(plan), 'findings of the catalogue').to.deep.equal([]);
  const xml = serialize(plan);
  expect(serialize(compilePlan(scenario).plan), 'a second compilation').to.equal(xml);
  const panels = await oracle.panels(xml);
  expect(panels.failures, 'panels that could not be shown').to.deep.equal([]);
  expect(panels.changes, 'elements that their GUI panel would change').to.deep.equal([]);
  expect(panels.xml, 'the plan as the GUI would save it').to.equal(xml);
  const saved = await oracle.roundtrip(xml);
  expect(sortedLines(saved.first), 'lines after load and save').to.equal(sortedLines(xml));
  expect(saved.second, 'a second load and save').to.equal(saved.first);
  return xml;
}
