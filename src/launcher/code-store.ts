import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** V8's own form of compiled scripts, by the names of their files. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

type Head = { readonly crc: number; readonly parts: readonly (readonly [name: string, bytes: number])[] };

/** Builds and versions of Node for which nothing was written in so long make room. */
const STALE_DAYS = 30;

const fileOf = (folder: string, command: string): string => join(folder, `${command}.v8`);

/**
 * What a command used when it ran last: one file, a line of JSON and then the bytes of each script. Empty when there is
 * none, or none to trust: V8 does not check what it is given, and damaged code ends the process.
 */
export function readCode(folder: string, command: string): CompiledCode {
  try {
    if (!isOwn(folder) || !isOwn(fileOf(folder, command))) return new Map();
    const file = readFileSync(fileOf(folder, command));
    const lineEnd = file.indexOf('\n');
    const { crc, parts } = JSON.parse(file.toString('utf8', 0, lineEnd)) as Head;
    const body = file.subarray(lineEnd + 1);
    if (crc32(body) !== crc) return new Map();
    let end = 0;
    return new Map(
      parts.map(([name, bytes]) => {
        end += bytes;
        return [name, body.subarray(end - bytes, end)];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Nobody else can have written there; on Windows the user's folders are the user's. */
function isOwn(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Keeps code for the next time; where nothing can be written, nothing is kept. */
export function writeCode(folder: string, command: string, code: CompiledCode): void {
  const body = Buffer.concat([...code.values()]);
  const head: Head = { crc: crc32(body), parts: [...code].map(([name, bytes]) => [name, bytes.length]) };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(fileOf(folder, command), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
    removeStale(join(folder, '..'));
  } catch {
    // The next start takes as long as this one did.
  }
}

/** Written beside and renamed, so that another process never reads a half. */
function writeWhole(file: string, bytes: Buffer): void {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600 });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

function removeStale(folder: string): void {
  const before = Date.now() - STALE_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < before) rmSync(path, { recursive: true, force: true });
  }
}
