import type { Outcome } from '../diagnostics/diagnostic.ts';
import { readEngineLock } from '../engine/engine-lock.ts';
import { expectedSeconds } from '../explain/workload-duration.ts';
import type { CompiledPlan } from '../plan/compile-plan.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import type { Scenario } from '../spec/scenario.ts';
import type { ArtifactFile } from './artifact-file.ts';
import { renderArtifact } from './render-artifact.ts';

export type Artifact = { readonly compiled: CompiledPlan; readonly files: readonly ArtifactFile[] };

/** Scenario → everything that belongs into its generated folder. */
export async function buildArtifact(
  scenario: Scenario,
  readFile: (path: string) => Uint8Array | undefined,
): Promise<Outcome<Artifact>> {
  const compiled = compilePlan(scenario);
  const engine = await readEngineLock();
  const seconds = expectedSeconds(scenario, 1);
  const files = renderArtifact({ compiled, scenario, engine, expectedSeconds: seconds, readFile });
  return { value: { compiled, files }, diagnostics: [] };
}
