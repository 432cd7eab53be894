import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from './digest.ts';
import type { EngineLock, LockedFile } from './engine-lock.ts';

/** A difference between a JMeter home and the lock. */
export type EngineMismatch =
  | { readonly kind: 'missing'; readonly path: string; readonly coordinate: string }
  | { readonly kind: 'changed'; readonly path: string; readonly expected: string; readonly actual: string }
  | { readonly kind: 'extra'; readonly path: string };

async function jarsIn(home: string, folder: string): Promise<string[]> {
  try {
    const names = await readdir(join(home, folder));
    return names.filter((name) => name.endsWith('.jar')).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

async function compareFile(home: string, file: LockedFile): Promise<EngineMismatch | undefined> {
  const path = join(home, file.path);
  try {
    await access(path);
  } catch {
    return { kind: 'missing', path: file.path, coordinate: file.coordinate };
  }
  const actual = await sha256OfFile(path);
  return actual === file.sha256 ? undefined : { kind: 'changed', path: file.path, expected: file.sha256, actual };
}

/**
 * Compares a JMeter home with the lock, by content. Any jar more on the class path counts as a mismatch
 * (`logkit-2.0.jar` keeps the WebSocket elements from loading), other files do not.
 */
export async function verifyEngine(home: string, lock: EngineLock): Promise<readonly EngineMismatch[]> {
  const compared = await Promise.all(lock.files.map((file) => compareFile(home, file)));
  const locked = new Set(lock.files.map((file) => file.path));
  const jars = [...(await jarsIn(home, 'lib')), ...(await jarsIn(home, 'lib/ext'))];
  const extra = jars.filter((path) => !locked.has(path)).map((path): EngineMismatch => ({ kind: 'extra', path }));
  return [...compared.filter((mismatch) => mismatch !== undefined), ...extra];
}
