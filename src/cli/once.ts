import { UsageError } from './command.ts';

/** yargs makes a list of an option that is given twice; where one value is meant, that is a mistake, and so is an empty one. */
export const once =
  (name: string) =>
  (value: unknown): string | undefined => {
    if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once`);
    if (value === '') throw new UsageError(`--${name} needs a value`);
    return value as string | undefined;
  };
