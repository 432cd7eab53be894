import { type ArtifactFile, PLAN_FILE } from '../artifact/artifact-file.ts';
import { type Artifact, buildArtifact } from '../artifact/build-artifact.ts';
import { compareArtifact } from '../artifact/compare-artifact.ts';
import { differenceFindings } from '../artifact/difference-findings.ts';
import { verifyPlan, verifyStaged } from '../artifact/verify-staged.ts';
import { writeArtifact } from '../artifact/write-artifact.ts';
import type { OpenOutcome } from '../run/open-spec.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { exitCodeOf, report } from './report.ts';

/** Builds the folder in memory; reports what was found on the way. */
async function build(opened: OpenOutcome, context: Context): Promise<Artifact | ExitCode> {
  if (!opened.value) return report(opened.diagnostics, context, opened.find);
  const { scenario, readFile } = opened.value;
  const { value, diagnostics } = await buildArtifact(scenario, readFile);
  const exitCode = report([...opened.diagnostics, ...diagnostics], context, opened.find);
  return value ?? exitCode;
}

const sizeOf = ({ bytes }: ArtifactFile): string =>
  bytes.length < 10_000 ? `${bytes.length} bytes` : `${Math.round(bytes.length / 1000).toLocaleString('en-US')} kB`;

export async function print(opened: OpenOutcome, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  const plan = artifact.files.find(({ path }) => path === PLAN_FILE);
  const text = new TextDecoder().decode(plan?.bytes);
  verifyPlan(text);
  context.write(text);
  return exitCodes.ok;
}

export async function write(opened: OpenOutcome, folder: string, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  const { value, diagnostics } = await writeArtifact(folder, artifact.files, { verify: verifyStaged });
  if (!value) return report(diagnostics, context);
  for (const file of artifact.files) context.talk(`  ${file.path} (${sizeOf(file)})\n`);
  context.write(`${folder}\n`);
  return exitCodes.ok;
}

export async function check(opened: OpenOutcome, folder: string, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  const findings = differenceFindings(folder, await compareArtifact(folder, artifact.files));
  report(findings, context);
  if (findings.length === 0) context.talk(`${folder} is up to date\n`);
  return exitCodeOf(findings);
}
