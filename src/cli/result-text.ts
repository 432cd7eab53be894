import { type AskedLoad, otherOutcomes, renderResultTable } from '../results/render-table.ts';
import type { ItemsResult } from '../run/items-result.ts';
import type { RunResult } from '../run/run-result.ts';

function truthLine({ truth }: RunResult): readonly string[] {
  if (!truth) return [];
  const unmatched = truth.unmatched > 0 ? `, ${truth.unmatched} that fit no step` : '';
  return [
    `the stand-in saw ${truth.attempts} attempts, ${truth.rejected} of them refused, ${truth.early} too early, ` +
      `${truth.duplicates} done twice, ${truth.tokenCalls} token calls; at most ${truth.peakPerSecond} in a second${unmatched}`,
  ];
}

const listed = (counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');

/** What is left of finite work, and how to go on. */
function itemLines(items: ItemsResult, folder: string): readonly string[] {
  const { workload, neverStarted, failed, unknown, undoneFile, unknownFile } = items;
  const left = neverStarted + failed;
  const resume = `--resume ${folder}`;
  return [
    ...(undoneFile === null
      ? []
      : [
          `${workload}: ${left} of ${items.items} items are not done (${listed([
            [neverStarted, 'never started'],
            [failed, 'failed'],
          ])}): ${undoneFile}; go on with the same command and \`${resume}\``,
        ]),
    ...(unknownFile === null
      ? []
      : [
          `${workload}: ${unknown} items may be done or not, and doing them again may do them twice: ${unknownFile}; ` +
            `look at the target, or repeat them too with \`${resume} --resume-unknown\``,
        ]),
  ];
}

const unsentLine = ({ closing }: RunResult): readonly string[] =>
  closing === null || closing.unsent === 0
    ? []
    : [`${closing.unsent} operations were still held back at the end: nothing of them was sent`];

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
      ...(summary.maybeDone === 0
        ? []
        : [`${summary.workload}: of ${summary.maybeDone} of them nobody knows whether the target has done them`]),
      ...(summary.otherFailures === 0
        ? []
        : [`${summary.workload}: ${summary.otherFailures} of ${summary.otherSamples} other samples failed`]),
    ];
  });
  const lines = [
    ...renderResultTable(workloads, asked),
    ...failures,
    ...unsentLine(result),
    ...result.items.flatMap((items) => itemLines(items, result.folder)),
    ...truthLine(result),
    `the run ${endings[result.ended]} after ${Math.round(result.seconds)} s; results, log and plan are in ${result.folder}`,
  ];
  return `${lines.join('\n')}\n`;
}
