import { explain } from '../../src/explain/explain.ts';
import type { Explanation, WorkloadExplanation } from '../../src/explain/explanation.ts';
import { scenarioOf } from '../support/scenario-of.ts';

/** Rows of `rows.csv` of a question. */
export const ROWS = 90;

const csv = `id\n${Array.from({ length: ROWS }, (_, index) => `r${index}\n`).join('')}`;

/** A request with these assumed times. */
export const call = (p50: string, limits: readonly string[] = [], p95 = p50) => ({
  ...{ type: 'http', name: 'call', method: 'GET', path: '/x', limits },
  assume: { time: { p50, p95 } },
});

/** A spec with a target, made of these parts; items may come from `rows`, which are used once. */
export const questionOf = (part: object) =>
  scenarioOf(
    {
      ...{ name: 'question', target: { url: 'https://api.example.com' } },
      ...(JSON.stringify(part).includes('"items"') && {
        data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } },
      }),
      ...part,
    },
    { 'rows.csv': csv },
  ).scenario;

export const explainQuestion = (part: object, timeScale = 1): Explanation => explain(questionOf(part), { timeScale });

/** What is said of the one workload of a spec. */
export function explainAlone(
  load: object,
  step: { readonly name: string },
  part: object = {},
  timeScale = 1,
): WorkloadExplanation {
  const [workload] = explainQuestion({ ...part, workloads: { work: { load, flow: [step] } } }, timeScale).workloads;
  if (workload === undefined) throw new Error('a question has a workload');
  return workload;
}
