import { cliCodes } from './codes/cli.ts';
import { engineCodes } from './codes/engine.ts';
import { jmxCodes } from './codes/jmx.ts';
import { limitsCodes } from './codes/limits.ts';
import { specCodes } from './codes/spec.ts';
import type { ArgsOf, Diagnostic } from './diagnostic.ts';

/** Every code the product can report. Codes are stable: a number is never used again for another meaning. */
export const catalogue = { ...specCodes, ...jmxCodes, ...engineCodes, ...cliCodes, ...limitsCodes } as const;

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;

/** Makes a finding; the severity comes from the catalogue. */
export function finding<C extends Code>(
  code: C,
  pointer: string,
  args: ArgsOf<C>,
  where: Partial<Pick<Diagnostic, 'at' | 'file' | 'line' | 'column' | 'length'>> = {},
): Diagnostic {
  return { code, severity: catalogue[code].severity, pointer, args: args as Record<string, unknown>, ...where };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');
