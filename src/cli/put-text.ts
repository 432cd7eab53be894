import { type BigIntStats, constants } from 'node:fs';
import { access, chmod, chown, mkdtemp, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSystemError } from '../diagnostics/file-trouble.ts';

/** Why a text is not in its file, and whether the file may have changed all the same. */
export type PutTrouble = { readonly error: Error; readonly isUntouched: boolean };

/** Undefined when there is nothing. */
const statOf = (path: string): Promise<BigIntStats | undefined> =>
  stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/**
 * Writes a text to a file, of which nobody ever sees half: the file that was there, the one behind a symbolic link, is
 * exchanged for another with its mode and owner. What is no regular file (a pipe, a device) is written straight into,
 * and so is a file that cannot be exchanged, since its folder is closed or it is a mount of its own.
 */
export async function putText(path: string, text: string): Promise<PutTrouble | undefined> {
  let isUntouched = true;
  const straight = (): Promise<void> => {
    isUntouched = false;
    return writeFile(path, text, { flag: constants.O_WRONLY | constants.O_TRUNC });
  };
  try {
    const old = await statOf(path);
    if (old && !old.isFile() && !old.isDirectory()) await straight();
    else if (!(await exchange(await targetOf(path), text, old))) await straight();
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { error, isUntouched };
  }
}

/** Where a path leads, through links; the last of them may lead to what is not there yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : targetOf(resolve(await realpath(dirname(path)), link));
}

/** What stands in the way of another file in the place of this one, and not of writing this one. */
const cannotExchange = new Set(['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EXDEV']);

/** Written beside its place, since a rename reaches no other file system. False when an old file has to stay. */
async function exchange(target: string, text: string, old: BigIntStats | undefined): Promise<boolean> {
  if (old) await access(target, constants.W_OK);
  let beside: string | undefined;
  try {
    beside = await mkdtemp(join(dirname(target), '.loadwright-'));
    const fresh = join(beside, 'new');
    await writeFile(fresh, text);
    if (old) await makeAlike(fresh, old);
    await rename(fresh, target);
    return true;
  } catch (error) {
    if (!old || !cannotExchange.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return false;
  } finally {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true });
  }
}

const PERMISSIONS = 0o7777n;

async function makeAlike(fresh: string, old: BigIntStats): Promise<void> {
  const made = await stat(fresh, { bigint: true });
  if (made.uid !== old.uid || made.gid !== old.gid) await chown(fresh, Number(old.uid), Number(old.gid));
  await chmod(fresh, Number(old.mode & PERMISSIONS));
}
