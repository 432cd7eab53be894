import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { type LoadedSpec, loadSpec } from '../../src/spec/load-spec.ts';

const root = new URL('../../', import.meta.url);

const bytes = (url: URL): Uint8Array | undefined => (existsSync(url) ? readFileSync(url) : undefined);

/** A profile's text, as the command line would read it. */
export const readProfile = (name: string): string | undefined => {
  const found = bytes(new URL(`profiles/${name}.json`, root));
  return found && Buffer.from(found).toString('utf8');
};

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Names of the folders below examples, in alphabetical order. */
export const exampleNames = foldersIn('examples/');
/** Names of the specs that `init` starts from. */
export const starterNames = foldersIn('templates/init/');

/** Loads the spec of a folder below the repository, such as examples/http-rate, with a variant if one is named. */
export function loadFolder(folder: string, variant?: string): Outcome<LoadedSpec> {
  const base = new URL(`${folder}/`, root);
  return loadSpec({
    text: readFileSync(new URL('spec.json', base), 'utf8'),
    file: `${folder}/spec.json`,
    readFile: (path) => bytes(new URL(encodeURI(path), base)),
    readProfile,
    ...(variant === undefined ? {} : { variant }),
  });
}
