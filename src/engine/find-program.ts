import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './host.ts';
import { searchPath } from './host.ts';

async function firstExecutable(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not here; the next folder may have it.
    }
  }
  return undefined;
}

/** Full path of a program: first in `<variable>/bin` where that variable names a home, then along PATH. */
export function findProgram(host: Host, name: string, homeVariables: readonly string[]): Promise<string | undefined> {
  const homes = homeVariables.map((variable) => host.variables[variable]).filter((home) => home !== undefined);
  const folders = [...homes.map((home) => join(home, 'bin')), ...searchPath(host)];
  const names = host.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return firstExecutable(folders.flatMap((folder) => names.map((file) => join(folder, file))));
}
