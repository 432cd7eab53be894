import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** One file of the pinned JMeter home. */
export type LockedFile = {
  /** Path inside the home, with `/`. */
  readonly path: string;
  readonly kind: 'bin' | 'lib' | 'lib/ext';
  /** Maven coordinate `group:artifact[:classifier]:version` of the jar, or of the jar the file was unpacked from. */
  readonly coordinate: string;
  readonly sha256: string;
};

/** The pinned engine: which bytes of JMeter and its plugins plans are made for and proven with. */
export type EngineLock = {
  readonly jmeter: string;
  readonly files: readonly LockedFile[];
};

/** Beside `templates/`, both in the sources and in the built package. */
export const engineTemplate = (name: string): URL => new URL(`../../templates/engine/${name}`, import.meta.url);

export async function readEngineLock(): Promise<EngineLock> {
  return JSON.parse(await readFile(engineTemplate('engine-lock.json'), 'utf8')) as EngineLock;
}

/** Names the engine by content, such as `5.6.3-1f0c9e8a4b27`: another lock never reuses a folder made for this one. */
export function engineId(lock: EngineLock): string {
  const lines = lock.files.map((file) => `${file.sha256} ${file.path}\n`).sort();
  const digest = createHash('sha256').update(lines.join('')).digest('hex');
  return `${lock.jmeter}-${digest.slice(0, 12)}`;
}
