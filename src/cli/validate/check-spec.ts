import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OpenOutcome, SpecChoice } from '../../run/open-spec.ts';
import type { SpecFlags } from '../spec-flags.ts';
import type { Checked } from './plan-text.ts';

const keyOf = ({ code, pointer, file, line, column, args }: Diagnostic): string =>
  JSON.stringify([code, pointer, file, line, column, args]);

/** A spec by itself and with each of its variants; what several of them have in common is said once. */
export async function checkSpec(
  file: string,
  open: (choice: SpecChoice) => Promise<OpenOutcome>,
  flags: SpecFlags,
): Promise<Checked> {
  const sets = flags.set;
  const first = await open({ sets, ...(flags.variant !== undefined && { variant: flags.variant }) });
  const found = new Map(first.diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  const variants = flags.variant === undefined ? (first.value?.variants ?? []) : [];
  for (const variant of variants) {
    for (const diagnostic of (await open({ sets, variant })).diagnostics) found.set(keyOf(diagnostic), diagnostic);
  }
  return { file, diagnostics: [...found.values()], find: first.find };
}
