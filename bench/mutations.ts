import { writeFileSync } from 'node:fs';
import { mutationPage, mutations, plansWithoutComments } from '../test/support/plans/mutation-report.ts';

/** Writes docs/mutations.md: what of the mutations of our own plans `validate` finds. No times, so no quiet machine. */
export function benchMutations(): void {
  writeFileSync(
    new URL('../docs/mutations.md', import.meta.url),
    mutationPage(mutations(), mutations(plansWithoutComments())),
  );
}
