import { compilePlan } from '../../src/plan/compile-plan.ts';
import { jtlReader } from '../../src/results/jtl-reader.ts';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { type EngineRun, runInEngine } from './engine-run.ts';

export type RunAgainst = EngineRun & { readonly rows: readonly JtlRow[] };

/** Runs a spec in the real engine against a target of the test's own, and gives the rows of its results. */
export async function runAgainst(
  spec: object,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  changePlan: (xml: string) => string = (xml) => xml,
): Promise<RunAgainst> {
  const readFile = (path: string): Uint8Array | undefined =>
    path in files ? Buffer.from(files[path] as Uint8Array) : undefined;
  const loaded = loadSpec({ text: JSON.stringify(spec), file: 'spec.json', readFile, readProfile: () => undefined });
  if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const run = await runInEngine(compilePlan(loaded.value.scenario), readFile, {}, changePlan);
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
