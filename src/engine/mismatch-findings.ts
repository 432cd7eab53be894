import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineMismatch } from './verify-engine.ts';

function mismatchFinding(mismatch: EngineMismatch): Diagnostic {
  if (mismatch.kind === 'missing') return finding('ENG015', '', mismatch);
  if (mismatch.kind === 'changed') return finding('ENG016', '', mismatch);
  return finding('ENG017', '', mismatch);
}

/** The findings of `engine verify`. */
export const mismatchFindings = (mismatches: readonly EngineMismatch[]): readonly Diagnostic[] =>
  mismatches.map(mismatchFinding);
