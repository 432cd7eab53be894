import type { Severity } from '../diagnostic.ts';

/** A catalogue entry: what was read and expected (`message`), what to write instead (`hint`). */
export type CodeDefinition<Args> = {
  readonly severity: Severity;
  readonly message: (args: Args) => string;
  readonly hint?: (args: Args) => string | undefined;
};

export const defineCode = <Args = Record<string, never>>(definition: CodeDefinition<Args>): CodeDefinition<Args> =>
  definition;
