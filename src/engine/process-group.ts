import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

/**
 * Signals a child and all that it started. The child must have been spawned `detached`, so that it leads a group
 * of its own. Windows has no groups: there the child alone is ended.
 */
export function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in this moment.
  }
}

/** Makes sure that the group does not outlive this process, however that ends (SIGKILL excepted). */
export function endWithThisProcess(child: ChildProcess): void {
  const kill = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
}
