import { type Described, describe, type FindSource } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderText } from '../diagnostics/render/text.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';

/** Findings that say "the command could not do its work", and not "what you gave me is wrong inside". */
const obstacles = new Set<string>([
  'CLI001',
  'CLI002',
  'CLI003',
  'CLI007',
  'CLI008',
  'CLI009',
  'CLI010',
  'CLI011',
  'CLI019',
  'CLI021',
  'CLI023',
  'CLI029',
  'CLI030',
]);
const isObstacle = ({ code }: Diagnostic): boolean => code.startsWith('ENG') || obstacles.has(code);

/** The exit code that findings call for. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(isObstacle)) return exitCodes.usage;
  return errors.length > 0 ? exitCodes.findings : exitCodes.ok;
}

const nowhere: FindSource = () => undefined;

/** Findings about the machine or the command line point into no file, whatever file is being read. */
const isAboutFile = ({ code, file }: Diagnostic): boolean =>
  file !== undefined || code === 'CLI022' || !/^(?:CLI|ENG)/.test(code);

export const describeAll = (diagnostics: readonly Diagnostic[], find: FindSource = nowhere): readonly Described[] => [
  ...describe(diagnostics.filter(isAboutFile), find),
  ...describe(
    diagnostics.filter((diagnostic) => !isAboutFile(diagnostic)),
    nowhere,
  ),
];

/** Prints findings to standard error (with --quiet only errors) and returns the exit code they call for. */
export function report(diagnostics: readonly Diagnostic[], context: Context, find: FindSource = nowhere): ExitCode {
  const shown = diagnostics.filter(({ severity }) => severity === 'error' || !context.quiet);
  context.say(renderText(describeAll(shown, find), { color: context.wantsColour.talk }));
  return exitCodeOf(diagnostics);
}
