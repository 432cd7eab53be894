import { mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { isSystemError, whyNotWritten } from '../diagnostics/file-trouble.ts';
import type { ArtifactFile } from './artifact-file.ts';
import { filesOnRecord, isEmptyFolder } from './compare-artifact.ts';

type WriteOptions = {
  /** Looks at the complete files in their temporary folder; what it throws keeps them from being published. */
  readonly verify?: (folder: string) => Promise<readonly Diagnostic[]>;
};

async function stage(folder: string, files: readonly ArtifactFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

type Undo = () => Promise<void>;

/** Moves a file away; undefined when there is none. */
async function moveAside(from: string, to: string): Promise<Undo | undefined> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
    return () => rename(to, from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts the staged files into a folder that exists, one rename each; when one fails, all go back. */
async function exchange(
  folder: string,
  work: string,
  paths: readonly string[],
  stale: readonly string[],
): Promise<void> {
  const undo: Undo[] = [];
  try {
    for (const path of [...stale, ...paths]) {
      const back = await moveAside(join(folder, path), join(work, 'old', path));
      if (back) undo.push(back);
    }
    for (const path of paths) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(work, 'new', path), target);
      undo.push(() => rm(target));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
  // A folder that has become empty goes as well; others stay.
  for (const path of stale) await rmdir(dirname(join(folder, path))).catch(() => undefined);
}

async function publish(
  folder: string,
  files: readonly ArtifactFile[],
  options: WriteOptions,
): Promise<readonly Diagnostic[]> {
  const exists = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  // Inside an existing folder, since that may be a mount of its own, onto which nothing can be renamed from outside.
  if (!exists) await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(join(exists ? folder : dirname(folder), '.generate-'));
  try {
    await stage(join(work, 'new'), files);
    const found = (await options.verify?.(join(work, 'new'))) ?? [];
    if (!exists) {
      await rename(join(work, 'new'), folder);
      return found;
    }
    const paths = files.map(({ path }) => path);
    const stale = (await filesOnRecord(folder)).filter((path) => !paths.includes(path));
    await exchange(folder, work, paths, stale);
    return found;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Writes a generated folder so that nobody ever sees half of it: everything is written beside, verified, and then
 * renamed into place. In a folder that was generated before, only its own files are replaced or removed; a folder with
 * other things in it is left alone (CLI002).
 */
export async function writeArtifact(
  folder: string,
  files: readonly ArtifactFile[],
  options: WriteOptions = {},
): Promise<Outcome<{ readonly folder: string }>> {
  const target = resolve(folder);
  try {
    const isOurs = (await isEmptyFolder(target)) || (await filesOnRecord(target)).length > 0;
    if (!isOurs) return { diagnostics: [finding('CLI002', '', { folder })] };
    return { value: { folder: target }, diagnostics: await publish(target, files, options) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { diagnostics: [finding('CLI003', '', { folder, reason: whyNotWritten(error) })] };
  }
}
