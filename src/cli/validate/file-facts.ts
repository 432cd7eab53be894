import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FileFacts } from '../../validate/model/plan-model.ts';

/** As much of a file as rules look at. */
const MOST_BYTES = 65_536;

/** Looks up the files that a plan names, from the plan's own folder, as JMeter does. Each is opened once. */
export function fileFacts(folder: string): (name: string) => FileFacts {
  const known = new Map<string, FileFacts>();
  return (name) => {
    const facts = known.get(name) ?? lookUp(folder, name);
    known.set(name, facts);
    return facts;
  };
}

function lookUp(folder: string, name: string): FileFacts {
  // An invisible NUL in a name is an error of another kind to Node.
  if (name.includes('\0')) return { found: false };
  return readStart(resolve(folder, name)) ?? missing(folder, name);
}

function readStart(path: string): FileFacts | undefined {
  let handle: number | undefined;
  try {
    // Opening a named pipe would wait for its writer.
    const stat = statSync(path);
    if (!stat.isFile()) return undefined;
    handle = openSync(path, 'r');
    const buffer = Buffer.alloc(Math.min(MOST_BYTES, stat.size));
    const length = readSync(handle, buffer, 0, buffer.length, 0);
    return { found: true, bytes: stat.size, start: new TextDecoder().decode(buffer.subarray(0, length)) };
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The same name with slashes the right way, or with other capital letters, as file systems of other machines take it. */
function missing(folder: string, name: string): FileFacts {
  const forward = name.replaceAll('\\', '/');
  if (forward !== name && readStart(resolve(folder, forward))) return { found: false, nearMiss: forward };
  const path = resolve(folder, forward);
  const wanted = basename(path).toLowerCase();
  let names: readonly string[] = [];
  try {
    names = readdirSync(dirname(path));
  } catch {
    return { found: false };
  }
  const near = names.filter((each) => each.toLowerCase() === wanted && each !== basename(path)).sort()[0];
  if (near === undefined) return { found: false };
  return { found: false, nearMiss: `${forward.slice(0, forward.length - basename(forward).length)}${near}` };
}
