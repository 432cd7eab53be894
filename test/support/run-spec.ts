import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { type EngineRun, runInEngine } from './engine-run.ts';
import { fileOf, type SpecFiles, scenarioOf } from './scenario-of.ts';

export type SpecRun = { readonly events: readonly MockEvent[]; readonly summary: MockSummary; readonly run: EngineRun };

/** Runs a spec in the real engine against the stand-in and gives what the stand-in saw. */
export async function runSpec(
  spec: object,
  files: SpecFiles = {},
  properties: Readonly<Record<string, string>> = {},
): Promise<SpecRun> {
  const { scenario } = scenarioOf(spec, files);
  const events: MockEvent[] = [];
  const mock = await startMock({ scenario, timeScale: 1, onEvent: (event) => events.push(event) });
  try {
    const run = await runInEngine(compilePlan(scenario), fileOf(files), { ...mock.properties, ...properties });
    return { events, summary: mock.summary(), run };
  } finally {
    await mock.stop();
  }
}
