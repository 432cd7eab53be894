import { readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { FindSource, SourceFile } from '../diagnostics/describe.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { isSystemError, whyNotRead } from '../diagnostics/file-trouble.ts';
import { type LoadedSpec, loadSpec } from '../spec/load-spec.ts';
import { parseSource, sourceFile } from '../spec/source.ts';
import { profileNames, readProfile } from './packaged-profiles.ts';

export type SpecChoice = {
  readonly variant?: string;
  /** `path=value` settings, applied after the variant. */
  readonly sets?: readonly string[];
  /** Contents that take the place of files of the spec's folder, by path. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
};

export type OpenedSpec = LoadedSpec & {
  /** Content of a file inside the spec's folder, by its path relative to it. */
  readonly readFile: (path: string) => Uint8Array | undefined;
};

/** `find` gives the texts that findings point into: the spec's, and those of the files it names. */
export type OpenOutcome = Outcome<OpenedSpec> & { readonly find: FindSource };

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
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

type SpecText = { readonly text: string; readonly file: string; readonly folder: string };

/** Other files are named by their path below the spec's own folder, as findings show it. */
function sourcesOf({ text, file }: SpecText, read: (path: string) => Uint8Array | undefined): FindSource {
  const prefix = /^.*[\\/]/.exec(file)?.[0] ?? '';
  let own: SourceFile | undefined;
  return (name) => {
    // Asked for by each finding, and by none of a spec without.
    if (name === undefined) {
      own ??= sourceFile(parseSource(file, text).source);
      return own;
    }
    const bytes = name.startsWith(prefix) ? read(name.slice(prefix.length)) : undefined;
    return bytes && { file: name, text: new TextDecoder().decode(bytes) };
  };
}

/** Reads a spec from its text; `folder` is where the files it names lie. */
export function readSpec(source: SpecText, { variant, sets, files }: SpecChoice = {}): OpenOutcome {
  const readOwn = folderReader(resolve(source.folder));
  const read = (path: string): Uint8Array | undefined => files?.get(path) ?? readOwn(path);
  const { value, diagnostics } = loadSpec({
    text: source.text,
    file: source.file,
    readFile: read,
    readProfile,
    profiles: profileNames(),
    ...(variant !== undefined && { variant }),
    ...(sets !== undefined && { sets }),
  });
  const find = sourcesOf(source, read);
  return value === undefined ? { diagnostics, find } : { value: { ...value, readFile: read }, diagnostics, find };
}

/** Opens a spec file; one that cannot be read is a finding (CLI001). */
export async function openSpec(file: string, choice: SpecChoice = {}): Promise<OpenOutcome> {
  try {
    const text = await readFile(file, 'utf8');
    return readSpec({ text, file, folder: dirname(file) }, choice);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const problem = finding('CLI001', '', { path: file, reason: whyNotRead(error) });
    return { diagnostics: [problem], find: () => undefined };
  }
}
