import { UsageError } from './command.ts';

/** yargs makes a list of an option that is given twice; where one value is meant, that is a mistake. */
export const once =
  (name: string) =>
  (value: unknown): string | undefined => {
    if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once`);
    return value as string | undefined;
  };
