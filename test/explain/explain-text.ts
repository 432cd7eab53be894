import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';

const csv = `id\n${Array.from({ length: 40 }, (_, index) => `r${index}\n`).join('')}`;

const fivePerSecond = { type: 'fixed-window', allow: 300, per: '60s', safety: 0.9 };

/** Explains a spec with one limit, of 5/s (4.5/s at its safety) where none is given, and one workload with this load. */
export function explainText(
  intent: string,
  load: { readonly type: string } | object,
  limit: object = fivePerSecond,
): Explanation {
  const usesRows = 'data' in load;
  const spec = {
    name: 'question',
    intent,
    target: { url: 'https://api.example.com' },
    limits: { token: limit },
    ...(usesRows && { data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } } }),
    workloads: {
      work: {
        load,
        flow: [
          {
            type: 'http',
            name: 'call',
            method: 'GET',
            path: usesRows ? '/call/${rows.id}' : '/call',
            limits: ['token'],
            assume: { time: { p50: '180ms', p95: '450ms' } },
          },
        ],
      },
    },
  };
  const { value, diagnostics } = loadSpec({
    text: JSON.stringify(spec),
    file: 'spec.json',
    readFile: (path) => (path === 'rows.csv' ? new TextEncoder().encode(csv) : undefined),
    readProfile: () => undefined,
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return explain(value.scenario);
}
