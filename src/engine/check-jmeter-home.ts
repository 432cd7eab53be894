import { access, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineLock } from './engine-lock.ts';
import { manifestAttribute, readJar } from './jar.ts';
import type { Plugin } from './plugins.ts';

const launcher = join('bin', 'ApacheJMeter.jar');

async function jarNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.jar')).sort();
}

async function firstMissing(home: string): Promise<string | undefined> {
  for (const path of [launcher, join('bin', 'jmeter.properties'), join('lib', 'ext')]) {
    try {
      await access(join(home, path));
    } catch {
      return path;
    }
  }
  return undefined;
}

async function jmeterVersion(home: string): Promise<string> {
  const entries = await readJar(join(home, launcher)).catch(() => []);
  return manifestAttribute(entries, 'Implementation-Version') ?? 'of unknown version';
}

async function hasClass(jar: string, name: string): Promise<boolean> {
  const entries = await readJar(jar).catch(() => []);
  return entries.some((entry) => entry.name === name);
}

/** The jar that brings a plugin; its file name tells the version, but a build of one's own may have any name. */
async function jarOfPlugin(home: string, plugin: Plugin): Promise<string | undefined> {
  const folder = join(home, 'lib', 'ext');
  const names = await jarNames(folder);
  const likely = names.filter((name) => name.startsWith(plugin.artifact));
  for (const name of [...likely, ...names.filter((other) => !likely.includes(other))]) {
    if (await hasClass(join(folder, name), plugin.keyClass)) return name;
  }
  return undefined;
}

async function checkPlugin(home: string, plugin: Plugin, lock: EngineLock): Promise<readonly Diagnostic[]> {
  const coordinate = lock.files.find((file) => file.coordinate.includes(`:${plugin.artifact}:`))?.coordinate ?? '';
  const jar = await jarOfPlugin(home, plugin);
  if (jar === undefined) return [finding('ENG012', '', { folder: home, plugin: plugin.title, coordinate })];
  const expected = coordinate.split(':').at(-1) ?? '';
  const version = jar.startsWith(`${plugin.artifact}-`) ? basename(jar, '.jar').slice(plugin.artifact.length + 1) : '';
  return version === '' || version === expected
    ? []
    : [finding('ENG013', '', { folder: home, jar, version, expected })];
}

async function checkForbiddenJars(home: string): Promise<readonly Diagnostic[]> {
  const names = await jarNames(join(home, 'lib'));
  return names
    .filter((name) => /^(?:avalon-)?logkit/.test(name))
    .map((jar) => finding('ENG014', '', { jar: `lib/${jar}` }));
}

/**
 * Checks a JMeter that the user has installed: its version, and the plugins that a plan needs.
 * Its jars are not compared with the lock: a binary release has the same classes in files of other names.
 */
export async function checkJMeterHome(
  home: string,
  lock: EngineLock,
  needed: readonly Plugin[],
): Promise<readonly Diagnostic[]> {
  const lacks = await firstMissing(home);
  if (lacks !== undefined) return [finding('ENG010', '', { folder: home, lacks })];
  const version = await jmeterVersion(home);
  if (version !== lock.jmeter) return [finding('ENG011', '', { folder: home, version, expected: lock.jmeter })];
  const checks = await Promise.all(needed.map((plugin) => checkPlugin(home, plugin, lock)));
  return [...checks.flat(), ...(await checkForbiddenJars(home))];
}
