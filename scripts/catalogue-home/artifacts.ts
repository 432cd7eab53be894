import { readFile } from 'node:fs/promises';
import { readEngineLock } from '../../src/engine/engine-lock.ts';
import { catalogueHomePom } from './install-home.ts';
import { PLUGIN_IDS, type Provider, SEPARATE_PLUGINS } from './plugin-ids.ts';

/** Where a class of the catalogue comes from. */
export type Origin = Provider & {
  /** In the engine that `run` provisions. */
  readonly pinned: boolean;
  /** Coordinates of the older collection it was extracted from, where the plugin itself is not to be had. */
  readonly extractedFrom?: string;
};

type Jar = { readonly group: string; readonly name: string; readonly version: string; readonly pinned: boolean };

/** File name → coordinates, of the jars of the engine and of those that the catalogue home adds. */
async function jars(): Promise<ReadonlyMap<string, Jar>> {
  const found = new Map<string, Jar>();
  for (const { coordinate } of (await readEngineLock()).files) {
    const [group = '', name = '', version = ''] = coordinate.split(':');
    found.set(`${name}-${version}.jar`, { group, name, version, pinned: true });
  }
  const items = (await readFile(catalogueHomePom, 'utf8')).matchAll(
    /<artifactItem><groupId>(.*?)<\/groupId><artifactId>(.*?)<\/artifactId><version>(.*?)<\/version>/g,
  );
  for (const [, group = '', name = '', version = ''] of items)
    found.set(`${name}-${version}.jar`, { group, name, version, pinned: false });
  return found;
}

/** Tells where a class is from by the name of its jar. Throws for a jar that neither POM names. */
export async function originsByJar(): Promise<(className: string, jar: string) => Origin> {
  const known = await jars();
  return (className, jar) => {
    const found = known.get(jar);
    if (!found) throw new Error(`${className} is in ${jar}, which no POM names`);
    const { group, name, version, pinned } = found;
    if (group === 'org.apache.jmeter') return { artifact: 'jmeter', plugin: null, pinned };
    const plugin = PLUGIN_IDS[name];
    if (plugin !== undefined || pinned) return { artifact: `${group}:${name}`, plugin: plugin ?? null, pinned };
    const separate = Object.entries(SEPARATE_PLUGINS).find(([prefix]) => className.startsWith(prefix))?.[1];
    const provider = separate ?? { artifact: `${group}:${name}`, plugin: null };
    return { ...provider, pinned, extractedFrom: `${group}:${name}:${version}` };
  };
}

/** Artifact → version of the plugin jars: those of the engine, then those the catalogue home adds. */
export async function pluginVersions(): Promise<Readonly<Record<string, string>>> {
  const plugins = [...(await jars()).values()].filter(({ name }) => /^jmeter-/.test(name));
  return Object.fromEntries(plugins.map(({ name, version }) => [name, version]).sort());
}
