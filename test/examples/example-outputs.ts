import { forecast } from '../../src/capacity/forecast/forecast.ts';
import { explain } from '../../src/explain/explain.ts';
import { renderExplanations } from '../../src/explain/render-text.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { loadFolder } from './load-example.ts';

/** What is committed beside an example's spec, by file name: its plan, and what `explain --variant all` says. */
export function exampleOutputs(name: string): Readonly<Record<'plan.jmx' | 'explain.txt', string>> {
  const folder = `examples/${name}`;
  const scenarioOf = (variant?: string) => {
    const { value, diagnostics } = loadFolder(folder, variant);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value.scenario;
  };
  const variants = loadFolder(folder).value?.variants ?? [];
  const explained = (scenario: Scenario) => explain(scenario, { forecast: forecast(scenario) });
  return {
    'plan.jmx': serialize(compilePlan(scenarioOf()).plan),
    'explain.txt': renderExplanations([undefined, ...variants].map((variant) => explained(scenarioOf(variant)))),
  };
}
