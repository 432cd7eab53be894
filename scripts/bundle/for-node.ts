import type { BuildOptions } from 'esbuild';

/** The oldest Node that is supported (`engines` in package.json). */
export const TARGET = 'node20.19';

/** What all parts of the bundle are built with. */
export const forNode = {
  bundle: true,
  write: false,
  platform: 'node',
  target: TARGET,
  // A third less to parse at every start.
  minify: true,
  logLevel: 'warning',
} satisfies BuildOptions;
