import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Flags that every command has. */
export type GlobalFlags = { readonly quiet: boolean; readonly color: boolean; readonly debug: boolean };

/** What a command works with: the terminal as the global flags leave it. */
export type Context = Terminal & {
  readonly quiet: boolean;
  /** Progress, to standard error, in characters that a terminal only shows; nothing with --quiet. */
  readonly talk: (text: string) => void;
};

export type Command<Args> = {
  /** As yargs reads it: `generate <spec>`. */
  readonly usage: string;
  readonly summary: string;
  readonly build: (parser: Argv<GlobalFlags>) => Argv<Args>;
  readonly run: (args: ArgumentsCamelCase<Args>, context: Context) => Promise<ExitCode>;
};

/** Infers the arguments of `run` from what `build` declares. */
export const defineCommand = <Args>(command: Command<Args>): Command<Args> => command;

/** A command line that cannot be carried out; reported without a stack trace, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By name: a loader may give the commands another copy of this module. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError';
