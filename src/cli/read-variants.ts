import type { FindSource } from '../diagnostics/describe.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Scenario } from '../spec/scenario.ts';
import type { Context } from './command.ts';
import { readSpecArgument, type SpecFlags } from './spec-flags.ts';

/** `--variant all`: the spec itself, and then each of its variants. */
export const ALL_VARIANTS = 'all';

/** Reads the spec a command names with the variant asked for, or with all of them; a variant that is called so goes first. */
export async function readVariants(
  file: string,
  { variant, set }: SpecFlags,
  context: Context,
): Promise<Outcome<readonly Scenario[]> & { readonly find: FindSource }> {
  // Standard input can be read but once.
  const input = file === '-' ? context.readInput() : Promise.resolve('');
  const remembering: Context = { ...context, readInput: () => input };
  const read = (name: string | undefined) => readSpecArgument(file, { variant: name, set }, remembering);
  const first = await read(variant === ALL_VARIANTS ? undefined : variant);
  const { find } = first;
  if (!first.value) return { diagnostics: first.diagnostics, find };
  if (variant !== ALL_VARIANTS) return { value: [first.value.scenario], diagnostics: first.diagnostics, find };
  const { variants } = first.value;
  const isName = variants.includes(ALL_VARIANTS);
  const outcomes = isName ? [await read(variant)] : [first, ...(await Promise.all(variants.map(read)))];
  const diagnostics = distinct(outcomes.flatMap((outcome) => outcome.diagnostics));
  const scenarios = outcomes.flatMap(({ value }) => (value ? [value.scenario] : []));
  return scenarios.length < outcomes.length ? { diagnostics, find } : { value: scenarios, diagnostics, find };
}

/** What is wrong with a spec is wrong with most of its variants: it is said once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
