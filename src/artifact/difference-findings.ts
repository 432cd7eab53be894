import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArtifactDifference } from './compare-artifact.ts';

function differenceFinding(folder: string, difference: ArtifactDifference): Diagnostic {
  const { path } = difference;
  const file = `${folder}/${path}`;
  switch (difference.kind) {
    case 'missing':
      return finding('CLI004', '', { path }, { file });
    case 'changed': {
      const { line, actual, expected } = difference;
      return finding('CLI005', '', { path, actual, expected }, line === null ? { file } : { file, line, column: 1 });
    }
    case 'extra':
      return finding('CLI006', '', { path }, { file });
  }
}

/** The findings of `generate --check`. */
export const differenceFindings = (folder: string, differences: readonly ArtifactDifference[]): readonly Diagnostic[] =>
  differences.map((difference) => differenceFinding(folder, difference));
