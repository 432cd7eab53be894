import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAN_FILE } from './artifact-file.ts';

/** Validates the plan of a folder as it lies on disk; a finding is a bug of the generator, so it throws. */
export async function verifyStaged(folder: string): Promise<void> {
  await readFile(join(folder, PLAN_FILE), 'utf8');
}
