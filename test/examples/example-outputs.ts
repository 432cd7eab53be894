import { explain } from '../../src/explain/explain.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { loadFolder } from './load-example.ts';

/** What is committed beside an example's spec, by file name: its plan, and the arithmetic of every variant. */
export function exampleOutputs(name: string): Readonly<Record<'plan.jmx' | 'explain.txt', string>> {
  const folder = `examples/${name}`;
  const scenarioOf = (variant?: string) => {
    const { value, diagnostics } = loadFolder(folder, variant);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value.scenario;
  };
  const variants = loadFolder(folder).value?.variants ?? [];
  const explanations = [undefined, ...variants].map((variant) => renderExplanation(explain(scenarioOf(variant))));
  return {
    'plan.jmx': serialize(compilePlan(scenarioOf()).plan),
    'explain.txt': explanations.join(`\n${'-'.repeat(100)}\n\n`),
  };
}
