import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';

/** Findings that say "the command could not do its work", and not "what you gave me is wrong inside". */
const cannotWork = new Set<string>([
  'CLI001',
  'CLI002',
  'CLI003',
  'CLI007',
  'CLI008',
  'CLI009',
  'CLI010',
  'CLI011',
  'CLI018',
  'CLI019',
]);
const isObstacle = ({ code }: Diagnostic): boolean => code.startsWith('ENG') || cannotWork.has(code);

/** The exit code that findings call for. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(isObstacle)) return exitCodes.usage;
  return errors.length > 0 ? exitCodes.findings : exitCodes.ok;
}

type Entry = { message: (args: never) => string; hint?: (args: never) => string | undefined };

/** Prints findings to standard error (with --quiet only errors) and returns the exit code they call for. */
export function report(diagnostics: readonly Diagnostic[], context: Context): ExitCode {
  for (const d of diagnostics) {
    const entry = catalogue[d.code] as unknown as Entry;
    context.say(`${d.severity} ${d.code} ${entry.message(d.args as never)}\n`);
    const hint = entry.hint?.(d.args as never);
    if (hint) context.say(`  hint: ${hint}\n`);
  }
  return exitCodeOf(diagnostics);
}
