import type { Argv } from 'yargs';
import { readTimeScale, timeScaleInWords } from '../capacity/time-scale.ts';
import type { OpenOutcome, SpecChoice } from '../run/open-spec.ts';
import { type Context, UsageError } from './command.ts';
import { once } from './once.ts';

/** Flags of the commands that read a spec. */
export type SpecFlags = { readonly variant: string | undefined; readonly set: readonly string[] };

export const specFlags = <T>(parser: Argv<T>): Argv<T & SpecFlags> =>
  parser
    .option('variant', {
      type: 'string',
      requiresArg: true,
      coerce: once('variant'),
      describe: 'Apply this variant of the spec',
    })
    .option('set', {
      type: 'string',
      requiresArg: true,
      coerce: (value: string | readonly string[] | undefined) => [value ?? []].flat(),
      describe: 'Set a value of the spec: path=value, such as limits.token.safety=0.8 (repeatable)',
    }) as unknown as Argv<T & SpecFlags>;

export type TimeScaleFlag = { readonly timeScale: number };

export const timeScaleFlag = <T>(parser: Argv<T>): Argv<T & TimeScaleFlag> =>
  parser.option('time-scale', {
    type: 'string',
    requiresArg: true,
    default: '1',
    coerce: (value: unknown) => {
      const text = once('time-scale')(value);
      const factor = readTimeScale(text ?? '');
      if (factor === undefined) throw new UsageError(`--time-scale is ${text}; write ${timeScaleInWords}`);
      return factor;
    },
    describe: 'Factor on every span of time, limit windows too; rates, users and response times stay',
  }) as unknown as Argv<T & TimeScaleFlag>;

/** Reads the spec a command names; `-` is standard input, with its files in the working folder. */
export async function readSpecArgument(
  file: string,
  { variant, set }: SpecFlags,
  context: Context,
  files: SpecChoice['files'] = new Map(),
): Promise<OpenOutcome> {
  const { openSpec, readSpec } = await import('../run/open-spec.ts');
  const choice: SpecChoice = { sets: set, files, ...(variant !== undefined && { variant }) };
  if (file !== '-') return openSpec(file, choice);
  return readSpec({ text: await context.readInput(), file: 'standard input', folder: context.workingFolder }, choice);
}
