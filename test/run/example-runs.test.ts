import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { MockEvent, MockSummary } from '../../src/mock/mock-event.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import type { Scenario, Workload } from '../../src/spec/scenario.ts';
import { exampleNames, loadFolder } from '../examples/load-example.ts';
import { RUNS_AT_ONCE } from '../support/check-side-by-side.ts';
import { type EngineRun, runInEngine } from '../support/engine-run.ts';
import { startSideBySide } from '../support/side-by-side.ts';
import { iterationRange, type Range, timesPerIteration } from './expected-counts.ts';

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
type Case = {
  readonly name: string;
  readonly example: string;
  readonly variant: string | undefined;
  readonly timeScale: number;
};
type Done = {
  readonly scenario: Scenario;
  readonly events: readonly MockEvent[];
  readonly summary: MockSummary;
  readonly run: EngineRun;
};

const cases: readonly Case[] = exampleNames.flatMap((example) => {
  const variants = loadFolder(`examples/${example}`).value?.variants ?? [];
  return [undefined, ...variants].map((variant) => {
    const name = variant === undefined ? example : `${example} ${variant}`;
    return { name, example, variant, timeScale: TIME_SCALES[name] ?? TIME_SCALES[example] ?? 0.05 };
  });
});

async function runCase({ example, variant, timeScale }: Case): Promise<Done> {
  const loaded = loadFolder(`examples/${example}`, variant);
  if (loaded.value === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const { scenario } = loaded.value;
  const events: MockEvent[] = [];
  const mock = await startMock({ scenario, timeScale, onEvent: (event) => events.push(event) });
  try {
    const readFileOfSpec = (path: string): Uint8Array => readFileSync(`examples/${example}/${path}`);
    const properties = { ...mock.properties, ...PROPERTIES[example], 'time.scale': String(timeScale) };
    const run = await runInEngine(compilePlan(scenario), readFileOfSpec, properties);
    return { scenario, events, summary: mock.summary(), run };
  } finally {
    await mock.stop();
  }
}

describe('every example in the real engine against the stand-in', function () {
  this.timeout(1_200_000);
  let runs: readonly Promise<Done>[] = [];
  before(() => {
    runs = startSideBySide(
      RUNS_AT_ONCE,
      cases.map((each) => () => runCase(each)),
    );
  });

  /** The start of a neighbour can stall a run for longer than the margin of a window of two seconds, so such a run has another go, alone. */
  const undisturbed = async (each: Case, done: Done): Promise<Done> => {
    if (done.scenario.intent !== 'respect' || done.summary.rejected === 0) return done;
    await Promise.allSettled(runs);
    return runCase(each);
  };

  for (const [index, { name, timeScale }] of cases.entries()) {
    it(`${name} at ${timeScale} of its time`, async () => {
      const result = await undisturbed(cases[index] as Case, await (runs[index] as Promise<Done>));
      const { scenario, events, summary, run } = result;
      expect(run.ended).to.equal('by itself');
      expect(run.errors).to.deep.equal([]);
      expect(summary.unmatched, 'requests that no step of the spec sends').to.equal(0);
      expect(summary.duplicates, 'operations that succeeded twice').to.equal(0);
      // The WebSocket sampler throws the headers of a refused upgrade away, so its Retry-After cannot be obeyed, only a backoff.
      const early = events.filter((event) => event.early && event.kind === 'http');
      const heeds = scenario.workloads.every(({ retry }) => retry.attempts === 1 || retry.honoursRetryAfter);
      if (heeds) expect(early, 'attempts before their Retry-After was over').to.deep.equal([]);
      if (scenario.intent === 'respect')
        expect(summary.rejected, 'rejections of a plan that respects the quota').to.equal(0);
      if (scenario.auth.type === 'oauth2-client-credentials') expect(summary.tokenCalls).to.equal(1);
      for (const workload of scenario.workloads) {
        const { least, most } = bounds(result, workload, timeScale);
        // A hold that ends cuts what its threads are doing, so later steps may lack one each.
        const cut = workload.load.type === 'items' ? 0 : inFlight(scenario, workload.name);
        for (const [step, times] of timesPerIteration(workload.flow)) {
          const operations = operationsOf(events, step);
          expect(operations, `operations of ${step}`).to.be.within(
            Math.floor(least * times - cut),
            Math.ceil(most * times),
          );
        }
      }
    });
  }
});

/** A closed-loop user whose first request is turned away starts the next iteration at once, so rejections lift the upper bound. */
function bounds({ scenario, summary }: Done, workload: Workload, timeScale: number): Range {
  const range = iterationRange(scenario, workload, timeScale);
  const { load } = workload;
  const unpaced = load.type === 'users' && load.ratePerSecond === null && load.seconds !== null;
  return unpaced && summary.rejected > 0 ? { ...range, most: Number.POSITIVE_INFINITY } : range;
}

/** Operations of a step as the target saw them; a step without correlation sends each once. */
function operationsOf(events: readonly MockEvent[], step: string): number {
  const own = events.filter(
    (event) => event.step === step && (event.kind === 'http' || event.kind === 'websocket-open'),
  );
  return new Set(own.map((event, index) => event.operation ?? index)).size;
}

const inFlight = (scenario: Scenario, workload: string): number =>
  compilePlan(scenario).sizings.find((sizing) => sizing.workload === workload)?.threads ?? 0;
