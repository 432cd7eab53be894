import type { EngineLock, LockedFile } from '../engine/engine-lock.ts';
import type { Plugin } from '../engine/plugins.ts';
import { type ArtifactFile, LOCK_FILE, textFile } from './artifact-file.ts';

/** What `engine-lock.json` of a generated folder says. */
export type ArtifactLock = {
  /** Version of JMeter the plan is made for. */
  readonly jmeter: string;
  /** Host names the plan sends to by default; a run asks for approval before it sends there. */
  readonly hosts: readonly string[];
  /** Properties that hold secrets; the plan does not run without them. */
  readonly secrets: readonly string[];
  /** How long the plan runs at time scale 1, by its arithmetic; null when nothing bounds it. */
  readonly expectedSeconds: number | null;
  /** The jars of JMeter and of the plugins the plan needs, with `/` paths inside a JMeter home. */
  readonly jars: readonly { readonly path: string; readonly coordinate: string; readonly sha256: string }[];
  /** The files of the folder, so that later ones know which they may replace and remove. */
  readonly files: readonly string[];
};

// The jars of JMeter that a plan's elements come from; those of JDBC, FTP and the like are in every home as well.
const ownJars = ['bin/ApacheJMeter.jar', ...['core', 'components', 'functions', 'http', 'java'].map(extensionJar)];
function extensionJar(part: string): string {
  return `lib/ext/ApacheJMeter_${part}-`;
}

const isOf = (file: LockedFile, plugins: readonly Plugin[]): boolean =>
  plugins.some(({ artifact }) => file.coordinate.includes(`:${artifact}:`)) ||
  // Shared code of the plugins of this group.
  (file.coordinate.startsWith('kg.apc:') &&
    /:jmeter-plugins-(?:cmn-jmeter|charts):/.test(file.coordinate) &&
    plugins.some(({ artifact }) => artifact.startsWith('jmeter-plugins-')));

/** The jars of the pinned engine that a plan with these plugins stands on. */
export const jarsFor = (lock: EngineLock, plugins: readonly Plugin[]): ArtifactLock['jars'] =>
  lock.files
    .filter((file) => ownJars.some((path) => file.path.startsWith(path)) || isOf(file, plugins))
    .map(({ path, coordinate, sha256 }) => ({ path, coordinate, sha256 }));

export const lockFile = (content: ArtifactLock): ArtifactFile =>
  textFile(LOCK_FILE, `${JSON.stringify(content, null, 2)}\n`);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A path that stays inside its folder. Files on record may be removed, so that a forged record must not name others. */
const isInside = (path: string): boolean =>
  path !== '' && !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').some((part) => part === '..' || part === '');

/** Reads `engine-lock.json`; undefined when it is not one of ours. */
export function readLockFile(text: string): ArtifactLock | undefined {
  try {
    const content = JSON.parse(text) as Partial<ArtifactLock> | null;
    const isOurs =
      typeof content?.jmeter === 'string' &&
      isTexts(content.hosts) &&
      isTexts(content.secrets) &&
      isTexts(content.files) &&
      content.files.every(isInside);
    return isOurs ? (content as ArtifactLock) : undefined;
  } catch {
    return undefined;
  }
}
