import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Only one process should download; the others wait this long for it. */
const patienceSeconds = 900;
const pollMs = 200;
/** A lock folder without an owner file is one whose maker ended between the two steps; it needs only a moment. */
const ownerGraceMs = 5_000;

/** Tells whether a process of this machine still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ownerOf(lockFolder: string): Promise<number | undefined> {
  try {
    return Number(await readFile(join(lockFolder, 'owner'), 'utf8'));
  } catch {
    return undefined;
  }
}

async function isAbandoned(lockFolder: string, owner: number | undefined): Promise<boolean> {
  if (owner !== undefined) return !isRunning(owner);
  const made = await stat(lockFolder).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > ownerGraceMs;
}

async function take(lockFolder: string): Promise<boolean> {
  try {
    await mkdir(lockFolder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(lockFolder, 'owner'), String(process.pid));
  return true;
}

/** Renaming first makes sure that of several waiting processes only one clears a given lock. */
async function clear(lockFolder: string): Promise<void> {
  const aside = `${lockFolder}.${process.pid}.stale`;
  try {
    await rename(lockFolder, aside);
    await rm(aside, { recursive: true, force: true });
  } catch {
    // Another process was faster.
  }
}

export type InstallLock = { readonly release: () => Promise<void> };

/**
 * Waits for the right to install. A lock left behind by a process that no longer runs is taken over.
 * Returns the owner's process id when that one does not end in time.
 */
export async function acquireInstallLock(
  lockFolder: string,
  onWait?: () => void,
): Promise<InstallLock | { readonly owner: number | undefined; readonly waitedSeconds: number }> {
  const deadline = Date.now() + patienceSeconds * 1_000;
  for (let told = false; ; told = true) {
    if (await take(lockFolder)) return { release: () => rm(lockFolder, { recursive: true, force: true }) };
    const owner = await ownerOf(lockFolder);
    if (await isAbandoned(lockFolder, owner)) await clear(lockFolder);
    else if (Date.now() > deadline) return { owner, waitedSeconds: patienceSeconds };
    else {
      if (!told) onWait?.();
      await sleep(pollMs);
    }
  }
}
