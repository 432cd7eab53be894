import { cliCodes } from './codes/cli.ts';
import { engineCodes } from './codes/engine.ts';
import { jmxCodes } from './codes/jmx.ts';
import { limitsCodes } from './codes/limits.ts';
import { specCodes } from './codes/spec.ts';
import { validateCodes } from './codes/validate.ts';
import type { ArgsOf, Diagnostic, Severity } from './diagnostic.ts';
import { isRuleId, type RuleArgs } from './rule-id.ts';

/** Every code the product can report. Codes are stable: a number is never used again for another meaning. */
export const catalogue = {
  ...specCodes,
  ...jmxCodes,
  ...validateCodes,
  ...engineCodes,
  ...cliCodes,
  ...limitsCodes,
} as const;

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;

/** Where a finding is, besides its pointer. */
type Where = Partial<Pick<Diagnostic, 'at' | 'file' | 'line' | 'column' | 'length'>>;

/** Makes a finding; the severity comes from the catalogue. */
export function finding<C extends Code>(code: C, pointer: string, args: ArgsOf<C>, where: Where = {}): Diagnostic {
  return { code, severity: catalogue[code].severity, pointer, args: args as Record<string, unknown>, ...where };
}

/**
 * Makes the finding of a rule (`L11`), which brings its own words; its severity depends on who asks.
 *
 * @throws when `id` is no id of a rule
 */
export function ruleFinding(
  id: string,
  severity: Severity,
  pointer: string,
  args: RuleArgs,
  where: Where = {},
): Diagnostic {
  if (!isRuleId(id)) throw new Error(`${id} is no id of a rule`);
  return { code: id, severity, pointer, args, ...where };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity, accepted }) => severity === 'error' && !accepted);
