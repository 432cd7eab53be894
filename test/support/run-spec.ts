import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { type EngineRun, runInEngine } from './engine-run.ts';

export type SpecRun = { readonly events: readonly MockEvent[]; readonly summary: MockSummary; readonly run: EngineRun };

/** Runs a spec in the real engine against the stand-in and gives what the stand-in saw. */
export async function runSpec(
  spec: object,
  files: Readonly<Record<string, string>> = {},
  properties: Readonly<Record<string, string>> = {},
): Promise<SpecRun> {
  const readFile = (path: string): Uint8Array | undefined =>
    path in files ? Buffer.from(files[path] as string) : undefined;
  const loaded = loadSpec({ text: JSON.stringify(spec), file: 'spec.json', readFile, readProfile: () => undefined });
  if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const { scenario } = loaded.value;
  const events: MockEvent[] = [];
  const mock = await startMock({ scenario, timeScale: 1, onEvent: (event) => events.push(event) });
  try {
    const run = await runInEngine(compilePlan(scenario), readFile, { ...mock.properties, ...properties });
    return { events, summary: mock.summary(), run };
  } finally {
    await mock.stop();
  }
}
