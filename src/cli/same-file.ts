import { type BigIntStats, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isSystemError } from '../diagnostics/file-trouble.ts';

/** A path, or the number of an open file. */
type FileReference = string | number;

export const STANDARD_INPUT = 0;
export const STANDARD_OUTPUT = 1;

/** Exact: on some systems a file's number is larger than a double holds. */
async function statOf(file: FileReference): Promise<BigIntStats | undefined> {
  try {
    return typeof file === 'number' ? fstatSync(file, { bigint: true }) : await stat(file, { bigint: true });
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** What both lead to, by whatever names and links; undefined when that is not the same, or nothing. */
export async function sameFile(one: FileReference, other: FileReference): Promise<BigIntStats | undefined> {
  const [first, second] = await Promise.all([statOf(one), statOf(other)]);
  return first && second && first.dev === second.dev && first.ino === second.ino ? first : undefined;
}
