import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validateJmx } from '../validate/validate-jmx.ts';
import { PLAN_FILE } from './artifact-file.ts';
import { failOnFindings } from './verify-tree.ts';

/**
 * Validates the text of a compiled plan. A finding about its form is a bug and throws. What the rules warn of is a bug
 * as well (the tests hold the examples and random specs against it), but a plan that runs is of use: it is returned.
 */
export function verifyPlan(text: string): readonly Diagnostic[] {
  const found = validateJmx(text, PLAN_FILE);
  failOnFindings(found.filter(({ code, severity }) => code.startsWith('JMX') || severity === 'error'));
  return found.filter(({ severity }) => severity === 'warning');
}

/** Validates the plan of a folder as it lies on disk. */
export const verifyStaged = async (folder: string): Promise<readonly Diagnostic[]> =>
  verifyPlan(await readFile(join(folder, PLAN_FILE), 'utf8'));
