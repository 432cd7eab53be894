import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** A file inside a jar; `read` unpacks it. */
export type JarEntry = { readonly name: string; readonly read: () => Buffer };

// Record layouts: section 4.3 of the ZIP specification (APPNOTE.TXT).
const endOfDirectory = { signature: 0x06054b50, length: 22, longestComment: 0xffff } as const;
const directoryEntryLength = 46;
const localHeaderLength = 30;
const stored = 0;

function directoryStart(jar: Buffer): number {
  const earliest = Math.max(0, jar.length - endOfDirectory.length - endOfDirectory.longestComment);
  for (let at = jar.length - endOfDirectory.length; at >= earliest; at -= 1) {
    if (jar.readUInt32LE(at) === endOfDirectory.signature) return at;
  }
  throw new Error('not a jar: it has no central directory');
}

function unpack(jar: Buffer, header: number, method: number, packedLength: number): Buffer {
  const start = header + localHeaderLength + jar.readUInt16LE(header + 26) + jar.readUInt16LE(header + 28);
  const packed = jar.subarray(start, start + packedLength);
  return method === stored ? packed : inflateRawSync(packed);
}

/** Lists a jar's files. Throws when the file is not a jar. */
export async function readJar(file: string): Promise<readonly JarEntry[]> {
  const jar = await readFile(file);
  const end = directoryStart(jar);
  const count = jar.readUInt16LE(end + 10);
  const entries: JarEntry[] = [];
  for (let at = jar.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    const [method, packedLength] = [jar.readUInt16LE(at + 10), jar.readUInt32LE(at + 20)];
    const nameLength = jar.readUInt16LE(at + 28);
    const nameStart = at + directoryEntryLength;
    const header = jar.readUInt32LE(at + 42);
    const name = jar.toString('utf8', nameStart, nameStart + nameLength);
    entries.push({ name, read: () => unpack(jar, header, method, packedLength) });
    at = nameStart + nameLength + jar.readUInt16LE(at + 30) + jar.readUInt16LE(at + 32);
  }
  return entries;
}

/** A main attribute of the jar's manifest, such as `Implementation-Version`. */
export function manifestAttribute(entries: readonly JarEntry[], name: string): string | undefined {
  const manifest =
    entries
      .find((entry) => entry.name === 'META-INF/MANIFEST.MF')
      ?.read()
      .toString('utf8') ?? '';
  const line = manifest.split(/\r?\n/).find((text) => text.startsWith(`${name}: `));
  return line?.slice(name.length + 2).trim();
}
