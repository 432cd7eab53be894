import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { FindSource } from '../diagnostics/describe.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { printableLines } from '../diagnostics/render/printable.ts';
import { explain } from '../explain/explain.ts';
import { renderArithmetic } from '../explain/render-text.ts';
import { askedLoads } from '../run/asked-loads.ts';
import { itemWorks } from '../run/item-work.ts';
import type { OpenOutcome } from '../run/open-spec.ts';
import { readResume } from '../run/resume.ts';
import type { RunResult } from '../run/run-result.ts';
import { type RunStart, runScenario } from '../run/run-scenario.ts';
import { type RunSource, sourceOfFolder, sourceOfSpec } from '../run/run-source.ts';
import type { Context } from './command.ts';
import { engineProgress } from './engine-progress.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { interruptible } from './interruptible.ts';
import { liveLine } from './live-line.ts';
import { exitCodeOf, report } from './report.ts';
import { resultText } from './result-text.ts';
import { readSpecArgument, type SpecFlags } from './spec-flags.ts';

export type RunArguments = SpecFlags & {
  readonly source: string;
  readonly mock: boolean;
  readonly timeScale: number;
  readonly output?: string | undefined;
  readonly property: Readonly<Record<string, string>>;
  readonly secrets?: string | undefined;
  readonly timeout?: number | undefined;
  /** Folder of the run to go on with. */
  readonly resume?: string | undefined;
  readonly resumeUnknown: boolean;
  readonly hasApproval: boolean;
  readonly json: boolean;
};

const nowhere: FindSource = () => undefined;

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

async function sourceOf(args: RunArguments, context: Context): Promise<Outcome<RunSource> & { find: FindSource }> {
  if (await isFolder(args.source)) {
    if (args.mock) return { diagnostics: [finding('CLI019', '', { path: args.source })], find: nowhere };
    if (args.resume !== undefined)
      return { diagnostics: [finding('CLI028', '', { path: args.source })], find: nowhere };
    return { ...(await sourceOfFolder(args.source)), find: nowhere };
  }
  const opened = await readSpecArgument(args.source, args, context);
  if (!opened.value) return { diagnostics: opened.diagnostics, find: opened.find };
  if (args.resume !== undefined) return resumedSource(args, args.resume, opened, context);
  const made = await sourceOfSpec(opened.value);
  return { ...made, diagnostics: [...opened.diagnostics, ...made.diagnostics], find: opened.find };
}

/** The plan of a spec for the rows that a run before has left undone. */
async function resumedSource(
  args: RunArguments,
  folder: string,
  { value: whole, find }: OpenOutcome,
  context: Context,
): Promise<Outcome<RunSource> & { find: FindSource }> {
  if (!whole) throw new Error('only a spec that was read can be resumed');
  const works = itemWorks(whole.scenario, whole.readFile);
  const { value: resume, diagnostics } = await readResume(folder, works, args.resumeUnknown);
  if (!resume) return { diagnostics, find };
  const flags = { ...args, set: [...(args.set ?? []), ...resume.sets] };
  const opened = await readSpecArgument(args.source, flags, context, resume.files);
  if (!opened.value) return { diagnostics: opened.diagnostics, find: opened.find };
  const made = await sourceOfSpec(opened.value, resume.resumed);
  return { ...made, diagnostics: [...opened.diagnostics, ...made.diagnostics], find: opened.find };
}

function print(result: RunResult, plan: RunSource, { json, timeScale }: RunArguments, context: Context): void {
  const asked = plan.scenario ? askedLoads(plan.scenario, timeScale) : [];
  context.write(
    json ? `${JSON.stringify({ ...result, asked }, null, 2)}\n` : printableLines(resultText(result, asked)),
  );
}

const exitCodeOfRun = (result: RunResult, found: ExitCode): ExitCode =>
  result.ended === 'by itself' ? found : found === exitCodes.findings ? exitCodes.findings : exitCodes.inconclusive;

function sayStart(
  { planFile, mockUrl, expectedSeconds }: RunStart,
  source: RunSource,
  timeScale: number,
  context: Context,
): void {
  const arithmetic = source.scenario ? renderArithmetic(explain(source.scenario, { timeScale })) : [];
  const lines = [
    ...arithmetic,
    `plan: ${planFile}`,
    ...(mockUrl === null ? [] : [`stand-in: ${mockUrl}`]),
    `JMeter runs${expectedSeconds === null ? '' : `, about ${expectedSeconds} s`}${timeScale === 1 ? '' : ` at time scale ${timeScale}`}`,
  ];
  context.talk(`${lines.join('\n')}\n`);
}

/** `run`: says what is going to happen, shows how it goes, prints what came of it. */
export async function run(args: RunArguments, context: Context): Promise<ExitCode> {
  const source = await sourceOf(args, context);
  const found = report(source.diagnostics, context, source.find);
  if (!source.value) return found;
  const { value: plan } = source;
  return interruptible(context, async (signal) => {
    const line = liveLine(context);
    const { value, diagnostics } = await runScenario({
      source: plan,
      host: context.host,
      timeScale: args.timeScale,
      useMock: args.mock,
      hasApproval: args.hasApproval,
      runs: join(context.workingFolder, 'runs'),
      properties: args.property,
      signal,
      ...(args.output !== undefined && { folder: args.output }),
      ...(args.secrets !== undefined && { secretsFile: args.secrets }),
      ...(args.timeout !== undefined && { timeoutSeconds: args.timeout }),
      onEngineProgress: engineProgress(context),
      onStart: (start) => sayStart(start, plan, args.timeScale, context),
      onProgress: line.show,
    });
    line.clear();
    if (value) print(value, plan, args, context);
    report(diagnostics, context, source.find);
    return value ? exitCodeOfRun(value, exitCodeOf(diagnostics)) : exitCodeOf(diagnostics);
  });
}
