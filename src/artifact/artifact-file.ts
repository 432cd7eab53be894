/** One file of a generated folder. */
export type ArtifactFile = {
  /** Inside the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** The two files by which a folder is known to be a generated one, so that writing and cleaning up are safe there. */
export const LOCK_FILE = 'engine-lock.json';
export const PROPERTIES_FILE = 'loadwright.properties';
export const PLAN_FILE = 'plan.jmx';
export const README_FILE = 'README.md';

export const textFile = (path: string, text: string): ArtifactFile => ({ path, bytes: new TextEncoder().encode(text) });
