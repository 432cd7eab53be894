import type { Mode } from '../../validate/rules/rule.ts';
import { UsageError } from '../command.ts';
import type { SpecFlags } from '../spec-flags.ts';
import type { Format } from './render-findings.ts';

/** The flags of `validate`, as yargs gives them. */
export type ValidateArguments = SpecFlags & {
  readonly files: readonly string[];
  readonly as?: 'spec' | 'plan' | undefined;
  readonly format: Format;
  readonly mode?: Mode | undefined;
  readonly config?: string | undefined;
  readonly spec?: string | undefined;
  readonly property?: Readonly<Record<string, string>> | undefined;
  readonly baseline?: string | undefined;
  readonly writeBaseline?: boolean | undefined;
  readonly fix?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly diff?: boolean | undefined;
  readonly guiOrder?: boolean | undefined;
  readonly engine?: boolean | undefined;
};

/** Flags that make no sense together. @throws UsageError */
export function refuseContradictions(args: ValidateArguments): void {
  if (args.writeBaseline && args.baseline === undefined) {
    throw new UsageError('--write-baseline needs --baseline FILE, which names the file to write');
  }
  if (args.dryRun && !args.fix) throw new UsageError('--dry-run goes with --fix');
  if (args.guiOrder && !args.fix && !args.diff) throw new UsageError('--gui-order goes with --fix or --diff');
  const isInPlace = args.fix && !args.dryRun && !args.diff;
  if (isInPlace && args.files.includes('-')) {
    throw new UsageError('--fix wants files; for standard input there is --diff');
  }
}

/** `-J name=value`, repeated. @throws UsageError */
export function readProperties(value: unknown): Readonly<Record<string, string>> {
  const pairs = [value ?? []].flat() as unknown as readonly string[];
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (pair === '') throw new UsageError('-J names no property; write -J name=value, with a blank behind the J');
      if (at < 1) throw new UsageError(`-J is ${JSON.stringify(pair)}; write -J name=value, with a blank behind the J`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
