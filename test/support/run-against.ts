import { compilePlan } from '../../src/plan/compile-plan.ts';
import { jtlReader } from '../../src/results/jtl-reader.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { type EngineRun, runInEngine } from './engine-run.ts';
import { fileOf, type SpecFiles, scenarioOf } from './scenario-of.ts';

export type RunAgainst = EngineRun & { readonly rows: readonly JtlRow[] };

type Around = {
  readonly files?: SpecFiles;
  readonly properties?: Readonly<Record<string, string>>;
  readonly changePlan?: (xml: string) => string;
};

/** Runs a spec in the real engine against a target of the test's own, and gives the rows of its results. */
export async function runAgainst(
  spec: object,
  { files = {}, properties = {}, changePlan }: Around = {},
): Promise<RunAgainst> {
  const { scenario } = scenarioOf(spec, files);
  const run = await runInEngine(compilePlan(scenario), fileOf(files), properties, changePlan);
  return { ...run, rows: rowsOf(run.results) };
}

/** The rows of a results file. */
export function rowsOf(results: string): readonly JtlRow[] {
  const rows: JtlRow[] = [];
  const reader = jtlReader((row) => rows.push(row));
  reader.push(results);
  reader.end();
  return rows;
}
