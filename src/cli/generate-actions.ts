import { type ArtifactFile, PLAN_FILE } from '../artifact/artifact-file.ts';
import { type Artifact, buildArtifact } from '../artifact/build-artifact.ts';
import { verifyTree } from '../artifact/verify-tree.ts';
import { inDigits } from '../diagnostics/in-digits.ts';
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
  bytes.length < 10_000 ? `${bytes.length} bytes` : `${inDigits(Math.round(bytes.length / 1000))} kB`;

/** `generate -o -`: the plan alone, to standard output. */
export async function print(opened: OpenOutcome, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  verifyTree(artifact.compiled.plan);
  const plan = artifact.files.find(({ path }) => path === PLAN_FILE);
  context.write(new TextDecoder().decode(plan?.bytes));
  return exitCodes.ok;
}

/** `generate -o DIR` */
export async function write(opened: OpenOutcome, folder: string, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  const [{ writeArtifact }, { verifyStaged }] = await Promise.all([
    import('../artifact/write-artifact.ts'),
    import('../artifact/verify-staged.ts'),
  ]);
  const { value, diagnostics } = await writeArtifact(folder, artifact.files, { verify: verifyStaged });
  const exitCode = report(diagnostics, context);
  if (!value) return exitCode;
  for (const file of artifact.files) context.talk(`  ${file.path} (${sizeOf(file)})\n`);
  context.write(`${folder}\n`);
  return exitCodes.ok;
}

/** `generate -o DIR --check` */
export async function check(opened: OpenOutcome, folder: string, context: Context): Promise<ExitCode> {
  const artifact = await build(opened, context);
  if (typeof artifact === 'number') return artifact;
  const [{ compareArtifact }, { differenceFindings }] = await Promise.all([
    import('../artifact/compare-artifact.ts'),
    import('../artifact/difference-findings.ts'),
  ]);
  const findings = differenceFindings(folder, await compareArtifact(folder, artifact.files));
  report(findings, context);
  if (findings.length === 0) context.talk(`${folder} is up to date\n`);
  return exitCodeOf(findings);
}
