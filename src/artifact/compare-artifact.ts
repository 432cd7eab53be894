import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArtifactFile, LOCK_FILE } from './artifact-file.ts';
import { readLockFile } from './lock-file.ts';

/** A way in which a folder is not what `generate` would write now. */
export type ArtifactDifference =
  | { readonly kind: 'missing'; readonly path: string }
  /** Generated once, and not any more. Files that `generate` never wrote are none of its business. */
  | { readonly kind: 'extra'; readonly path: string }
  | {
      readonly kind: 'changed';
      readonly path: string;
      /** One-based; null for binary files. */
      readonly line: number | null;
      /** What is on disk, and what would be written, in that line. */
      readonly actual: string;
      readonly expected: string;
    };

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8192).includes(0);

const linesOf = (bytes: Uint8Array): readonly string[] => new TextDecoder().decode(bytes).split('\n');

function firstDifference(path: string, actual: Uint8Array, expected: Uint8Array): ArtifactDifference {
  if (isBinary(actual) || isBinary(expected)) {
    return {
      kind: 'changed',
      path,
      line: null,
      actual: `${actual.length} bytes`,
      expected: `${expected.length} bytes`,
    };
  }
  const [here, there] = [linesOf(actual), linesOf(expected)];
  let index = 0;
  while (index < here.length && index < there.length && here[index] === there[index]) index += 1;
  const end = '(end of file)';
  return { kind: 'changed', path, line: index + 1, actual: here[index] ?? end, expected: there[index] ?? end };
}

/** undefined when there is no such file. */
async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** The files that the folder's own lock says it was generated with; none when it is not a generated folder. */
export async function filesOnRecord(folder: string): Promise<readonly string[]> {
  const bytes = await readIfThere(join(folder, LOCK_FILE));
  return (bytes && readLockFile(new TextDecoder().decode(bytes))?.files) ?? [];
}

/** True when the folder has nothing in it, or does not exist. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/** Compares a folder with what would be written to it; the differences in the order of `files`. */
export async function compareArtifact(
  folder: string,
  files: readonly ArtifactFile[],
): Promise<readonly ArtifactDifference[]> {
  const differences: ArtifactDifference[] = [];
  for (const { path, bytes } of files) {
    const actual = await readIfThere(join(folder, path));
    if (actual === undefined) differences.push({ kind: 'missing', path });
    else if (Buffer.compare(actual, bytes) !== 0) differences.push(firstDifference(path, actual, bytes));
  }
  const written = new Set(files.map(({ path }) => path));
  for (const path of await filesOnRecord(folder)) {
    if (written.has(path) || (await readIfThere(join(folder, path))) === undefined) continue;
    differences.push({ kind: 'extra', path });
  }
  return differences;
}
