import { type AskedLoad, otherOutcomes, renderResultTable } from '../results/render-table.ts';
import type { RunResult } from '../run/run-result.ts';

function truthLine({ truth }: RunResult): readonly string[] {
  if (!truth) return [];
  const unmatched = truth.unmatched > 0 ? `, ${truth.unmatched} that fit no step` : '';
  return [
    `the stand-in saw ${truth.attempts} attempts, ${truth.rejected} of them refused, ${truth.early} too early, ` +
      `${truth.duplicates} done twice, ${truth.tokenCalls} token calls; at most ${truth.peakPerSecond} in a second${unmatched}`,
  ];
}

const endings = {
  'by itself': 'ended by itself',
  stopped: 'was stopped before its end',
  timeout: 'was stopped: it took too long',
} as const;

/** What a run came to, for people. */
export function resultText(result: RunResult, asked: readonly AskedLoad[]): string {
  const { workloads } = result.summary;
  const failures = workloads.flatMap((summary) => {
    const others = otherOutcomes(summary);
    return [
      ...(others === '' ? [] : [`${summary.workload}, operations that did not complete: ${others}`]),
      ...(summary.otherFailures === 0
        ? []
        : [`${summary.workload}: ${summary.otherFailures} of ${summary.otherSamples} other samples failed`]),
    ];
  });
  const lines = [
    ...renderResultTable(workloads, asked),
    ...failures,
    ...truthLine(result),
    `the run ${endings[result.ended]} after ${Math.round(result.seconds)} s; results, log and plan are in ${result.folder}`,
  ];
  return `${lines.join('\n')}\n`;
}
