import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Reads a file inside the spec's folder; `undefined` when it is not there. */
export type ReadFile = (relativePath: string) => Uint8Array | undefined;

export type FileRead<T> = { readonly value: T } | { readonly problem: Diagnostic };

/**
 * The files a spec names. Paths are checked before the reader sees them: relative, forward slashes, no way out of the
 * folder. Every file is read once.
 */
export type SpecFiles = {
  readonly bytes: (path: string, pointer: string) => FileRead<Uint8Array>;
  /** The file's text, which must be UTF-8; a byte order mark stays in it. */
  readonly text: (path: string, pointer: string) => FileRead<string>;
  /** The path as messages show it: below the spec's own folder. */
  readonly display: (path: string) => string;
};

export function specFiles(specFile: string, readFile: ReadFile): SpecFiles {
  const cache = new Map<string, Uint8Array | undefined>();
  const folder = /^.*[\\/]/.exec(specFile)?.[0] ?? '';
  const read = (path: string): Uint8Array | undefined => {
    if (!cache.has(path)) cache.set(path, readFile(path));
    return cache.get(path);
  };
  const bytes = (path: string, pointer: string): FileRead<Uint8Array> => {
    const why = whyRefused(path);
    if (why !== undefined) return { problem: finding('SPEC121', pointer, { path, why }) };
    const value = read(path);
    return value === undefined ? { problem: finding('SPEC120', pointer, { path }) } : { value };
  };
  const text = (path: string, pointer: string): FileRead<string> => {
    const result = bytes(path, pointer);
    if ('problem' in result) return result;
    try {
      return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(result.value) };
    } catch {
      return { problem: finding('SPEC122', pointer, { path }) };
    }
  };
  return { bytes, text, display: (path) => folder + path };
}

/** Why a path is no path inside the spec's folder; undefined for a good one. Links are the reader's concern. */
function whyRefused(path: string): string | undefined {
  if (path.includes('\\')) return 'it has a backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it is absolute';
  const parts = path.split('/');
  if (parts.includes('..')) return 'it leaves the folder with ..';
  if (parts.includes('.') || parts.includes('')) return 'it has an empty part';
  return /\p{Cc}/u.test(path) ? 'it has a control character' : undefined;
}
