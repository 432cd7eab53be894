import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateJmx } from '../validate/validate-jmx.ts';
import { PLAN_FILE } from './artifact-file.ts';
import { failOnFindings } from './verify-tree.ts';

/** Validates the text of a compiled plan. */
export const verifyPlan = (text: string): void => failOnFindings(validateJmx(text, PLAN_FILE));

/** Validates the plan of a folder as it lies on disk. */
export async function verifyStaged(folder: string): Promise<void> {
  verifyPlan(await readFile(join(folder, PLAN_FILE), 'utf8'));
}
