import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the packaged profiles lie, in the sources as in the build. */
const profileFolder = fileURLToPath(new URL('../../profiles/', import.meta.url));

/** Names of the profiles that come with the product. */
export const profileNames = (): readonly string[] =>
  readdirSync(profileFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

/** Text of a packaged profile; undefined where there is none of that name. */
export const readProfile = (name: string): string | undefined =>
  profileNames().includes(name) ? readFileSync(join(profileFolder, `${name}.json`), 'utf8') : undefined;
