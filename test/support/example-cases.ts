import { readFileSync } from 'node:fs';
import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { exampleNames, loadFolder } from '../examples/load-example.ts';
import { type EngineRun, runInEngine } from './engine-run.ts';

/** Scales at which a run takes about ten seconds; a fifth or a third keeps the shaping timer's rows at whole seconds. */
const TIME_SCALES: Readonly<Record<string, number>> = {
  'http-rate': 0.2,
  'recording-init-apse1': 0.05,
  'recording-init-apse1 staircase': 0.01,
  'recording-upload-50': 0.05,
  'recording-upload-50 sweep': 0.01,
  'screen-rec-bpo-capacity': 0.02,
  'user-flow': 0.03,
  'user-flow visits': 0.1,
  'websocket-echo': 0.2,
  'wfm-bulk-500': 0.06,
  'wfm-bulk-500 spread': 0.03,
  'wfm-publish-vs-recording': 0.005,
};
/** 2/s that may each poll for 20 minutes are 3,100 threads in earnest; at these scales a few dozen do. */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'wfm-publish-vs-recording': { 'record-screens.threads': '60' },
};

/** An example, or a variant of one, at the scale it is tried at. */
export type ExampleCase = {
  readonly name: string;
  readonly example: string;
  readonly variant: string | undefined;
  readonly timeScale: number;
};

export const exampleCases: readonly ExampleCase[] = exampleNames.flatMap((example) => {
  const variants = loadFolder(`examples/${example}`).value?.variants ?? [];
  return [undefined, ...variants].map((variant) => {
    const name = variant === undefined ? example : `${example} ${variant}`;
    return { name, example, variant, timeScale: TIME_SCALES[name] ?? TIME_SCALES[example] ?? 0.05 };
  });
});

export type ExampleRun = {
  readonly scenario: Scenario;
  readonly events: readonly MockEvent[];
  readonly summary: MockSummary;
  readonly run: EngineRun;
};

/** Runs it in the real engine against the stand-in. */
export async function runExample(
  { example, variant, timeScale }: ExampleCase,
  timeoutSeconds?: number,
): Promise<ExampleRun> {
  const scenario = scenarioOfExample({ example, variant });
  const events: MockEvent[] = [];
  const mock = await startMock({ scenario, timeScale, onEvent: (event) => events.push(event) });
  try {
    const readFileOfSpec = (path: string): Uint8Array => readFileSync(`examples/${example}/${path}`);
    const properties = { ...mock.properties, ...PROPERTIES[example], 'time.scale': String(timeScale) };
    const run = await runInEngine(compilePlan(scenario), readFileOfSpec, properties, undefined, timeoutSeconds);
    return { scenario, events, summary: mock.summary(), run };
  } finally {
    await mock.stop();
  }
}

export function scenarioOfExample({ example, variant }: Pick<ExampleCase, 'example' | 'variant'>): Scenario {
  const loaded = loadFolder(`examples/${example}`, variant);
  if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.scenario;
}
