import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { engineFolder } from './engine-folder.ts';
import type { EngineLock } from './engine-lock.ts';
import { engineTemplate, readEngineLock } from './engine-lock.ts';
import type { Host } from './host.ts';
import { acquireInstallLock, isRunning } from './install-lock.ts';
import { findJava } from './java.ts';
import { assembleWithMaven } from './maven.ts';
import type { EngineMismatch } from './verify-engine.ts';
import { verifyEngine } from './verify-engine.ts';

export type InstallProgress =
  | { readonly step: 'waiting' }
  | { readonly step: 'assembling' }
  | { readonly step: 'downloaded'; readonly file: string; readonly count: number }
  | { readonly step: 'verifying' };

export type InstalledEngine = {
  readonly home: string;
  /** False when it was there already, or another process has just made it. */
  readonly fresh: boolean;
};

type InstallOptions = {
  readonly host: Host;
  /** Instead of the user's cache folder for loadwright. */
  readonly cacheDir?: string;
  readonly onProgress?: (progress: InstallProgress) => void;
  readonly signal?: AbortSignal;
};

const describe = (mismatch: EngineMismatch): string => `${mismatch.path} (${mismatch.kind})`;

const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** Work folders `.<id>.<pid>.tmp` of installs that were killed. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /^\..*\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Maven's result in `work/home`, complete and verified. */
async function assemble(work: string, lock: EngineLock, options: InstallOptions): Promise<Outcome<string>> {
  const { host, onProgress, signal } = options;
  const home = join(work, 'home');
  // A folder of its own for Maven's markers; the test library folder has to exist, even without tests in it.
  await mkdir(join(home, 'lib', 'junit'), { recursive: true });
  await copyFile(fileURLToPath(engineTemplate('pom.xml')), join(work, 'pom.xml'));
  onProgress?.({ step: 'assembling' });
  let count = 0;
  const { value, diagnostics } = await assembleWithMaven({
    host,
    projectFolder: work,
    home,
    onDownloaded: (file) => {
      count += 1;
      onProgress?.({ step: 'downloaded', file, count });
    },
    ...(signal && { signal }),
  });
  if (!value) return { diagnostics };
  onProgress?.({ step: 'verifying' });
  const [first, ...more] = await verifyEngine(home, lock);
  if (!first) return { value: home, diagnostics };
  return { diagnostics: [finding('ENG007', '', { count: more.length + 1, first: describe(first) })] };
}

/** Puts the finished home into place; a damaged one that stood there goes away. */
async function publish(home: string, target: string, work: string): Promise<void> {
  await rename(target, join(work, 'damaged')).catch(() => undefined);
  await rename(home, target);
}

async function isIntact(target: string, lock: EngineLock): Promise<boolean> {
  return (await verifyEngine(target, lock)).length === 0;
}

async function installInto(
  target: string,
  lock: EngineLock,
  options: InstallOptions,
): Promise<Outcome<InstalledEngine>> {
  const parent = dirname(target);
  const work = join(parent, `.${basename(target)}.${process.pid}.tmp`);
  const acquired = await acquireInstallLock(`${target}.installing`, () => options.onProgress?.({ step: 'waiting' }));
  if (!('release' in acquired)) {
    const owner = acquired.owner === undefined ? 'unknown' : String(acquired.owner);
    return { diagnostics: [finding('ENG018', '', { seconds: acquired.waitedSeconds, owner })] };
  }
  try {
    if (await isIntact(target, lock)) return { value: { home: target, fresh: false }, diagnostics: [] };
    await removeLeftovers(parent);
    const { value: home, diagnostics } = await assemble(work, lock, options);
    if (home === undefined) return { diagnostics };
    await publish(home, target, work);
    return { value: { home: target, fresh: true }, diagnostics };
  } finally {
    await rm(work, { recursive: true, force: true });
    await acquired.release();
  }
}

/**
 * Installs the pinned engine into the user's cache and returns its home; an intact one is kept as it is.
 * The home appears by one rename after its checksums have been verified, so nobody ever sees half of one,
 * and of several installs at once one does the work.
 */
export async function installEngine(options: InstallOptions): Promise<Outcome<InstalledEngine>> {
  const lock = await readEngineLock();
  const target = engineFolder(options.host, lock, options.cacheDir);
  if (await isIntact(target, lock)) return { value: { home: target, fresh: false }, diagnostics: [] };
  const java = await findJava(options.host);
  if (!java.value) return { diagnostics: java.diagnostics };
  try {
    await mkdir(dirname(target), { recursive: true });
    return await installInto(target, lock, options);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { diagnostics: [finding('ENG008', '', { folder: dirname(target), reason: error.message })] };
  }
}
