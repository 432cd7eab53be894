import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finding } from '../diagnostics/catalogue.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type LoadedSpec, loadSpec } from '../spec/load-spec.ts';

export type SpecChoice = {
  readonly variant?: string;
  /** `path=value` settings, applied after the variant. */
  readonly sets?: readonly string[];
};

export type OpenedSpec = LoadedSpec & {
  /** Content of a file inside the spec's folder, by its path relative to it. */
  readonly readFile: (path: string) => Uint8Array | undefined;
};

/** Where the packaged profiles lie, in the sources as in the build. */
const profileFolder = fileURLToPath(new URL('../../profiles/', import.meta.url));

const profileNames = (): readonly string[] =>
  readdirSync(profileFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

const readProfile = (name: string): string | undefined =>
  profileNames().includes(name) ? readFileSync(join(profileFolder, `${name}.json`), 'utf8') : undefined;

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
};

/** Reads files of one folder and nothing outside of it, not even through a symbolic link. */
export const folderReader =
  (folder: string) =>
  (path: string): Uint8Array | undefined => {
    const file = resolve(folder, path);
    if (isAbsolute(path) || !isInside(folder, file)) return undefined;
    try {
      return isInside(realpathSync(folder), realpathSync(file)) ? readFileSync(file) : undefined;
    } catch {
      return undefined;
    }
  };

/** Reads a spec from its text; `folder` is where the files it names lie. */
export function readSpec(
  { text, file, folder }: { readonly text: string; readonly file: string; readonly folder: string },
  { variant, sets }: SpecChoice = {},
): Outcome<OpenedSpec> {
  const read = folderReader(resolve(folder));
  const { value, diagnostics } = loadSpec({
    text,
    file,
    readFile: read,
    readProfile,
    profiles: profileNames(),
    ...(variant !== undefined && { variant }),
    ...(sets !== undefined && { sets }),
  });
  return value === undefined ? { diagnostics } : { value: { ...value, readFile: read }, diagnostics };
}

/** Opens a spec file; one that cannot be read is a finding (CLI001). */
export async function openSpec(file: string, choice: SpecChoice = {}): Promise<Outcome<OpenedSpec>> {
  try {
    const text = await readFile(file, 'utf8');
    return readSpec({ text, file, folder: dirname(file) }, choice);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { diagnostics: [finding('CLI001', '', { path: file, reason: reasonOf(error) })] };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** Why a file cannot be read, without the path and the name of the system call. */
export const reasonOf = (error: Error): string => reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
