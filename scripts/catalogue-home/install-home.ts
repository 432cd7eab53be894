import { createHash } from 'node:crypto';
import { access, copyFile, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Host, userCacheFolder } from '../../src/engine/host.ts';
import { installEngine } from '../../src/engine/install-engine.ts';
import { acquireInstallLock } from '../../src/engine/install-lock.ts';
import { assembleWithMaven } from '../../src/engine/maven.ts';

export const catalogueHomePom = fileURLToPath(new URL('pom.xml', import.meta.url));

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function assemble(host: Host, engine: string, work: string): Promise<string> {
  const home = join(work, 'home');
  await mkdir(work, { recursive: true });
  await cp(engine, home, { recursive: true });
  await copyFile(catalogueHomePom, join(work, 'pom.xml'));
  const { value, diagnostics } = await assembleWithMaven({ host, projectFolder: work, home });
  if (!value) throw new Error(`Maven does not assemble the catalogue home: ${JSON.stringify(diagnostics)}`);
  return home;
}

/**
 * Home of the engine widened by the plugins of `pom.xml` beside this file, for extraction and for questions to the
 * loader; nothing runs in it. Made once and kept in the user's cache, under the name of the engine and the hash of the
 * POM. Throws when the engine or Maven fails.
 */
export async function installCatalogueHome(host: Host): Promise<string> {
  const { value: engine, diagnostics } = await installEngine({ host });
  if (!engine) throw new Error(`the catalogue home needs the engine: ${JSON.stringify(diagnostics)}`);
  const hash = createHash('sha256')
    .update(await readFile(catalogueHomePom))
    .digest('hex')
    .slice(0, 12);
  const target = join(userCacheFolder(host), 'loadwright', 'catalogue', `${basename(engine.home)}-${hash}`);
  // The folder appears by one rename, complete.
  if (await exists(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const lock = await acquireInstallLock(`${target}.installing`);
  if (!('release' in lock)) throw new Error(`another process installs the catalogue home: ${lock.owner ?? 'unknown'}`);
  const work = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (!(await exists(target))) await rename(await assemble(host, engine.home, work), target);
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
    await lock.release();
  }
}
