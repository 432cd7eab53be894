import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validateJmx } from '../validate/validate-jmx.ts';
import { PLAN_FILE } from './artifact-file.ts';

const inWords = ({ code, args, line }: Diagnostic): string => {
  const message = catalogue[code].message as (args: unknown) => string;
  return `${code} in line ${line ?? '?'}: ${message(args)}`;
};

/** A generated plan without findings is what the compiler promises, so one with findings is a bug: this throws. */
export function verifyPlan(text: string): void {
  const findings = validateJmx(text, PLAN_FILE);
  const [first] = findings;
  if (first) throw new Error(`the compiler made a plan with ${findings.length} findings, first ${inWords(first)}`);
}

/** Validates the plan of a folder as it lies on disk. */
export async function verifyStaged(folder: string): Promise<void> {
  verifyPlan(await readFile(join(folder, PLAN_FILE), 'utf8'));
}
