import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';

const call = (workload: string, load: object, limits: readonly string[], p50: string) => ({
  ...{
    type: 'http',
    name: `call of ${workload}`,
    method: 'GET',
    path: 'data' in load ? '/x/${rows.id}' : '/x',
    limits,
  },
  assume: { time: { p50, p95: p50 } },
});

const rows = new TextEncoder().encode(`id\n${Array.from({ length: 1000 }, (_, index) => `r${index}\n`).join('')}`);

/** Explains loads by their names; each iteration is a call of 200 ms, and draws on all limits but `login`. */
export function explainLoads(
  limits: Readonly<Record<string, object>>,
  loads: Readonly<Record<string, object>>,
  rest: object = {},
  p50 = '200ms',
): Explanation {
  const drawn = Object.keys(limits).filter((name) => name !== 'login');
  const spec = {
    ...{ name: 'question', target: { url: 'https://api.example.com' }, limits },
    workloads: Object.fromEntries(
      Object.entries(loads).map(([name, load]) => [name, { load, flow: [call(name, load, drawn, p50)] }]),
    ),
    ...rest,
  };
  const { value, diagnostics } = loadSpec({
    text: JSON.stringify(spec),
    file: 'spec.json',
    readFile: (path) => (path === 'rows.csv' ? rows : undefined),
    readProfile: () => undefined,
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return explain(value.scenario);
}

export const said = ({ conflicts }: Explanation): string => conflicts.map(({ sentence }) => sentence).join('\n');

export const offered = ({ conflicts }: Explanation): readonly string[] =>
  conflicts.flatMap(({ remedies }) => remedies.map(({ sentence }) => sentence));
