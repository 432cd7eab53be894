import { expect } from 'chai';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import type { Scenario, Workload } from '../../src/spec/scenario.ts';
import { RUNS_AT_ONCE } from '../support/check-side-by-side.ts';
import { type ExampleCase, type ExampleRun, exampleCases, runExample } from '../support/example-cases.ts';
import { startSideBySide } from '../support/side-by-side.ts';
import { iterationRange, type Range, timesPerIteration } from './expected-counts.ts';

describe('every example in the real engine against the stand-in', function () {
  this.timeout(1_200_000);
  let runs: readonly Promise<ExampleRun>[] = [];
  before(() => {
    runs = startSideBySide(
      RUNS_AT_ONCE,
      exampleCases.map((each) => () => runExample(each)),
    );
  });

  /** The start of a neighbour can stall a run for longer than the margin of a window of two seconds, so such a run has another go, alone. */
  const undisturbed = async (each: ExampleCase, done: ExampleRun): Promise<ExampleRun> => {
    if (done.scenario.intent !== 'respect' || done.summary.rejected === 0) return done;
    await Promise.allSettled(runs);
    return runExample(each);
  };

  for (const [index, { name, timeScale }] of exampleCases.entries()) {
    it(`${name} at ${timeScale} of its time`, async () => {
      const result = await undisturbed(exampleCases[index] as ExampleCase, await (runs[index] as Promise<ExampleRun>));
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

/** A closed-loop user whose first request is turned away is through with his iteration sooner, so rejections lift the upper bound. */
function bounds({ scenario, summary }: ExampleRun, workload: Workload, timeScale: number): Range {
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
