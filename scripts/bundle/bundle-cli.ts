import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build, type Metafile, transform } from 'esbuild';
import { forNode, TARGET } from './for-node.ts';
import { lazyPackages, packagesApart } from './packages-apart.ts';

export type Bundle = {
  /** Texts by file name: scripts to be called with `exports`, `require`, `module` and `importMetaUrl`. */
  readonly chunks: ReadonlyMap<string, string>;
  /** Differs when any chunk does. */
  readonly id: string;
  readonly metafiles: readonly Metafile[];
};

/** The chunk to begin with. */
const FIRST = 'main.cjs';

/**
 * The command line with its packages, in chunks that are loaded when somebody asks for them. They are scripts and not
 * modules, since Node lets a program keep the compiled form of scripts only (see `src/launcher`).
 */
export async function bundleCli(root: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...forNode,
    absWorkingDir: root,
    plugins: [lazyPackages],
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist/chunks',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    // jsonc-parser's CommonJS build asks for its parts in a way no bundler can follow.
    mainFields: ['module', 'main'],
    metafile: true,
    legalComments: 'none',
  });
  const apart = await packagesApart(root);
  const chunks = new Map(apart.map(({ name, text }) => [name, text]));
  for (const { path, text } of outputFiles) chunks.set(basename(path), await asScript(text));
  const id = createHash('sha256')
    .update(JSON.stringify([...chunks]))
    .digest('hex')
    .slice(0, 16);
  return { chunks, id, metafiles: [metafile, ...apart.map((one) => one.metafile)] };
}

async function asScript(text: string): Promise<string> {
  const { code } = await transform(text.replace(/^#!.*\n/, ''), {
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    minify: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'importMetaUrl' },
    logLevel: 'warning',
  });
  return code;
}

/** The file that is started: it finds the chunks, and what is known of them. */
export async function bundleLauncher(root: string, { id }: Bundle): Promise<string> {
  const { outputFiles } = await build({
    ...forNode,
    absWorkingDir: root,
    entryPoints: ['src/launcher/launch.ts'],
    format: 'esm',
    define: { BUILD_ID: JSON.stringify(id), FIRST_CHUNK: JSON.stringify(FIRST) },
  });
  return outputFiles[0]?.text ?? '';
}
