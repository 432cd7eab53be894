import { forecast } from '../../src/capacity/forecast/forecast.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { loadFolder } from '../examples/load-example.ts';

const known = new Map<string, Explanation>();

/** Explains an example or one of its variants, with a forecast of one run; each only once. */
export function explainExample(name: string, variant?: string, timeScale = 1): Explanation {
  const key = JSON.stringify([name, variant, timeScale]);
  const before = known.get(key);
  if (before) return before;
  const { value, diagnostics } = loadFolder(`examples/${name}`, variant);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const { scenario } = value;
  const explanation = explain(scenario, { timeScale, forecast: forecast(scenario, { timeScale, seeds: 1 }) });
  known.set(key, explanation);
  return explanation;
}

/** The spec of an example, and its variants. */
export const explainVariants = (name: string, timeScale = 1): readonly Explanation[] =>
  [undefined, ...(loadFolder(`examples/${name}`).value?.variants ?? [])].map((variant) =>
    explainExample(name, variant, timeScale),
  );
