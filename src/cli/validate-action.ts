import { readFile } from 'node:fs/promises';
import { finding } from '../diagnostics/catalogue.ts';
import { type Described, type FindSource, tally } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderGithub } from '../diagnostics/render/github.ts';
import { renderJson } from '../diagnostics/render/json.ts';
import { renderText } from '../diagnostics/render/text.ts';
import { type OpenOutcome, openSpec, readSpec, reasonOf, type SpecChoice } from '../run/open-spec.ts';
import type { Context } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { describeAll, exitCodeOf } from './report.ts';
import type { SpecFlags } from './spec-flags.ts';

export type ValidateArguments = SpecFlags & {
  readonly files: readonly string[];
  readonly as?: 'spec' | 'plan' | undefined;
  readonly format: 'text' | 'json' | 'github';
};

type Checked = { readonly diagnostics: readonly Diagnostic[]; readonly find: FindSource };

const keyOf = ({ code, pointer, file, line, column, args }: Diagnostic): string =>
  JSON.stringify([code, pointer, file, line, column, args]);

/** A spec by itself and with each of its variants; what several of them have in common is said once. */
async function checkSpec(open: (choice: SpecChoice) => Promise<OpenOutcome>, flags: SpecFlags): Promise<Checked> {
  const sets = flags.set;
  const first = await open({ sets, ...(flags.variant !== undefined && { variant: flags.variant }) });
  const found = new Map(first.diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  const variants = flags.variant === undefined ? (first.value?.variants ?? []) : [];
  for (const variant of variants) {
    for (const diagnostic of (await open({ sets, variant })).diagnostics) found.set(keyOf(diagnostic), diagnostic);
  }
  return { diagnostics: [...found.values()], find: first.find };
}

async function checkPlan(text: string, file: string): Promise<Checked> {
  const { validateJmx } = await import('../validate/validate-jmx.ts');
  return { diagnostics: validateJmx(text, file), find: (name) => (name === file ? { file, text } : undefined) };
}

async function checkFile(file: string, args: ValidateArguments, context: Context): Promise<Checked> {
  const kind = args.as ?? (/\.jmx$/i.test(file) ? 'plan' : /\.jsonc?$/i.test(file) ? 'spec' : undefined);
  const nowhere: FindSource = () => undefined;
  if (kind === undefined) return { diagnostics: [finding('CLI008', '', { path: file })], find: nowhere };
  if (file === '-') {
    const text = await context.readInput();
    const source = { text, file: 'standard input', folder: context.workingFolder };
    return kind === 'plan' ? checkPlan(text, source.file) : checkSpec(async (choice) => readSpec(source, choice), args);
  }
  if (kind === 'spec') return checkSpec((choice) => openSpec(file, choice), args);
  try {
    return await checkPlan(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { diagnostics: [finding('CLI001', '', { path: file, reason: reasonOf(error) })], find: nowhere };
  }
}

/** `validate`: the findings are the result, so they go to standard output. */
export async function validate(args: ValidateArguments, context: Context): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const described: Described[] = [];
  for (const file of args.files) {
    const checked = await checkFile(file, args, context);
    diagnostics.push(...checked.diagnostics);
    described.push(...describeAll(checked.diagnostics, checked.find));
  }
  const shown = described.filter(({ severity }) => severity === 'error' || !context.quiet);
  const render = {
    text: () => renderText(shown, { color: context.wantsColour.output }),
    json: () => renderJson(shown),
    github: () => renderGithub(shown),
  };
  context.write(render[args.format]());
  context.talk(`${tally(diagnostics)} in ${args.files.length} ${args.files.length === 1 ? 'file' : 'files'}\n`);
  return exitCodeOf(diagnostics);
}
