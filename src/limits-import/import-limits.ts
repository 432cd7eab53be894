import { finding, hasErrors } from '../diagnostics/catalogue.ts';
import type { SourceFile } from '../diagnostics/describe.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Profile } from '../spec/generated/profile.ts';
import { parseSource, positionOf, sourceFile, sourceValue } from '../spec/source.ts';
import { type ChosenScopes, declareLimits, type ImportedLimits } from './declare-limits.ts';
import type { LimitEntry } from './limit-entry.ts';
import { readEntries } from './read-entries.ts';
import { withoutRepeats } from './without-repeats.ts';

export type LimitsInput = {
  readonly text: string;
  /** Name of the file, as findings show it. */
  readonly file: string;
  readonly profile: Profile;
  readonly scopes: ChosenScopes;
};

/** `source` is the text that findings point into. */
export type ImportOutcome = Outcome<ImportedLimits> & { readonly source: SourceFile };

/** Turns a vendor's list of limits into limits of a spec: text → entries → limits. */
export function importLimits({ text, file, profile, scopes }: LimitsInput): ImportOutcome {
  const { source, diagnostics: textProblems } = parseSource(file, text);
  const ends = (diagnostics: readonly Diagnostic[], limits?: ImportedLimits): ImportOutcome => ({
    source: sourceFile(source),
    diagnostics,
    ...(limits !== undefined && !hasErrors(diagnostics) && { value: limits }),
  });
  const inText = textProblems.map(inOwnWords);
  if (inText.some(({ code }) => code === 'LIM001')) return ends(inText);
  const read = readEntries(sourceValue(source));
  const single = withoutRepeats(read.entries, (pointer) => positionOf(source, pointer).line);
  const { limits, diagnostics } = declareLimits(single.entries, profile, scopes);
  const found = [...inText, ...read.diagnostics, ...single.diagnostics, ...diagnostics];
  // where something is wrong, the missing limits may be among it
  const isEmpty = Object.keys(limits).length === 0 && !hasErrors(found);
  return ends(isEmpty ? [...found, nothingToImport(single.entries, found)] : found, limits);
}

function nothingToImport(entries: readonly LimitEntry[], found: readonly Diagnostic[]): Diagnostic {
  const tooLarge = found.filter(({ code }) => code === 'LIM013').length;
  return finding('LIM011', '', { entries: entries.length, tooLarge });
}

/** What is wrong with the text, said of a vendor's file instead of a spec. */
function inOwnWords(diagnostic: Diagnostic): Diagnostic {
  const { code, args } = diagnostic;
  if (code === 'SPEC002') return { ...diagnostic, code: 'LIM002' };
  const problem = code === 'SPEC003' ? `brackets are nested deeper than ${args['deepest']}` : args['problem'];
  return { ...diagnostic, code: 'LIM001', args: { problem } };
}
