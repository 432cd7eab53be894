import { readFileSync } from 'node:fs';
import { tally } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Surroundings } from '../validate/model/plan-model.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { describeAll, exitCodeOf } from './report.ts';
import { readSpecArgument } from './spec-flags.ts';
import { refuseContradictions, type ValidateArguments } from './validate/arguments.ts';
import { type CheckedFile, checkFile } from './validate/check-files.ts';
import { configFinder } from './validate/find-config.ts';
import { type Product, renderFindings } from './validate/render-findings.ts';

type Known = {
  readonly spec: Pick<Surroundings, 'limits' | 'requests'>;
  readonly checked: readonly CheckedFile[];
};

/** The quotas and requests of `--spec`; of a spec that cannot be read only what is wrong with it. */
async function readKnown({ spec, variant, set }: ValidateArguments, context: Context): Promise<Known> {
  if (spec === undefined) return { spec: {}, checked: [] };
  const { value, diagnostics, find } = await readSpecArgument(spec, { variant, set }, context);
  if (!value) return { spec: {}, checked: [{ file: spec, diagnostics, find }] };
  const [{ knownLimits }, { knownRequests }] = await Promise.all([
    import('./validate/known-limits.ts'),
    import('./validate/known-requests.ts'),
  ]);
  return { spec: { limits: knownLimits(value.scenario), requests: knownRequests(value.scenario) }, checked: [] };
}

/** Checks all files, each with its own configuration. */
async function checkAll(args: ValidateArguments, context: Context): Promise<readonly CheckedFile[]> {
  const [{ spec, checked }, { allRules: rules }] = await Promise.all([
    readKnown(args, context),
    import('../validate/rules/index.ts'),
  ]);
  const configOf = configFinder(
    args.config,
    context.workingFolder,
    rules.map(({ id }) => id),
  );
  const wantsNames = args.baseline !== undefined || args.format === 'sarif' || args.format === 'junit';
  const wish = { ...args, mode: args.mode, properties: args.property ?? {}, spec, rules, configOf, wantsNames };
  const all = [...checked];
  for (const file of args.files) all.push(...(await checkFile(file, wish, context)));
  return all;
}

type Step = { readonly checked: readonly CheckedFile[]; readonly exitCode: ExitCode };

async function fixAll(checked: readonly CheckedFile[], args: ValidateArguments, context: Context): Promise<Step> {
  const { fixFile } = await import('./validate/fix-files.ts');
  const form = args.diff || args.dryRun ? 'diff' : 'in-place';
  const fixed: CheckedFile[] = [];
  let worst: ExitCode = exitCodes.ok;
  for (const each of checked) {
    const done = await fixFile(each, { form, guiOrder: args.guiOrder ?? false }, context);
    fixed.push(done.checked);
    if (done.exitCode !== exitCodes.ok) worst = done.exitCode;
  }
  return { checked: fixed, exitCode: worst };
}

/** What the flags ask for beyond checking, in this order: rewrite, ask the engine, compare with the baseline. */
async function carryOn(first: readonly CheckedFile[], args: ValidateArguments, context: Context): Promise<Step> {
  let step: Step = { checked: first, exitCode: exitCodes.ok };
  const steps: ((checked: readonly CheckedFile[]) => Promise<Step>)[] = [];
  if (args.fix || args.diff) steps.push((checked) => fixAll(checked, args, context));
  if (args.engine) {
    const { secondOpinion } = await import('./validate/second-opinion.ts');
    steps.push((checked) => secondOpinion(checked, context));
  }
  const { baseline: path, writeBaseline: write = false } = args;
  const alsoRead = [args.spec, args.config].filter((file) => file !== undefined);
  if (path !== undefined) {
    const { useBaseline } = await import('./validate/use-baseline.ts');
    steps.push((checked) => useBaseline(checked, { path, write, alsoRead }, context));
  }
  for (const next of steps) {
    const { checked, exitCode } = await next(step.checked);
    step = { checked, exitCode: step.exitCode === exitCodes.ok ? exitCode : step.exitCode };
  }
  return step;
}

/** `validate`: the findings are the result, so they go to standard output; with --diff the difference is. */
export async function validate(args: ValidateArguments, context: Context): Promise<ExitCode> {
  refuseContradictions(args);
  const { checked, exitCode } = await carryOn(await checkAll(args, context), args, context);
  const described = checked.flatMap(({ diagnostics, find }) => describeAll(diagnostics, find));
  const findings = described.filter(({ severity }) => severity === 'error' || !context.quiet);
  const rules = args.format === 'sarif' ? (await import('../validate/rules/index.ts')).allRules : [];
  const isPatch = args.diff === true || args.dryRun === true;
  const { output, talk } = context.wantsColour;
  const rendered = await renderFindings(args.format, {
    ...{ findings, rules, files: args.files.map((file) => (file === '-' ? 'standard input' : file)) },
    ...{ mode: args.mode ?? 'author', color: isPatch ? talk : output, product: product(), root: context.workingFolder },
  });
  if (isPatch) context.say(rendered);
  else context.write(rendered);
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  context.talk(`${summary(all)} in ${args.files.length} ${args.files.length === 1 ? 'file' : 'files'}\n`);
  return exitCode === exitCodes.ok ? exitCodeOf(all.filter(({ accepted }) => !accepted)) : exitCode;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const accepted = diagnostics.filter((each) => each.accepted).length;
  return `${tally(diagnostics.filter((each) => !each.accepted))}${accepted === 0 ? '' : `, ${accepted} accepted`}`;
}

/** Two folders up, in the sources as in the build. */
const product = (): Product =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Product;
