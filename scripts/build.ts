/**
 * Builds dist: types and modules by tsc (the library), and the command line as one bundle with lazy chunks, which starts
 * in a third of the time that loading five hundred small files takes.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = spawnSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
  {
    stdio: 'inherit',
  },
);
if (tsc.status !== 0) process.exit(1);

/** Packages that few commands need, each a file by itself that is read when somebody asks for it. */
const apart = (name: string, contents: string) =>
  build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    outfile: `dist/chunks/${name}.cjs`,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    metafile: true,
    minify: true,
    logLevel: 'warning',
  });
const ajv = await apart(
  'ajv',
  `module.exports = {
    get draft7() { return require('ajv'); },
    get draft2020() { return require('ajv/dist/2020.js'); },
    get formats() { return require('ajv-formats'); },
  };`,
);
const stringWidth = await apart('string-width', "module.exports = require('string-width').default;");

const asked = (name: string): string =>
  `import { createRequire } from 'node:module';\nconst ${name} = () => createRequire(import.meta.url)`;
const lazyPackages: Plugin = {
  name: 'lazy packages',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /[/\\]load-ajv\.ts$/ }, () => ({
      contents: `${asked('ajv')}('./ajv.cjs');
export const ajvParts = {
  get draft7() { return ajv().draft7 }, get draft2020() { return ajv().draft2020 }, get formats() { return ajv().formats },
};`,
    }));
    // yargs and two packages below it bring three versions, each with patterns for all of Unicode that take 10 ms to read.
    onLoad({ filter: /[/\\]string-width[/\\]index\.js$/ }, () => ({
      contents: `${asked('width')}('./string-width.cjs');
export default (text, options) => /^[ -~]*$/.test(text) ? text.length : width()(text, options);`,
    }));
    // As a module of its own, the object that is there anyway has each of its lazy parts made.
    onResolve({ filter: /^node:process$/ }, () => ({ path: 'process', namespace: 'lazy' }));
    onLoad({ filter: /^process$/, namespace: 'lazy' }, () => ({ contents: 'export default globalThis.process;' }));
    // yargs asks this of its own arguments; the module brings a good part of Node with it.
    onResolve({ filter: /^assert$/ }, ({ importer }) =>
      /[/\\]yargs[/\\]/.test(importer) ? { path: 'assert', namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /^assert$/, namespace: 'lazy' }, () => ({
      contents: `${asked('assert')}('assert');
export const strictEqual = (...words) => assert().strictEqual(...words);
export const notStrictEqual = (...words) => assert().notStrictEqual(...words);`,
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  plugins: [lazyPackages],
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  // Chunks lie as deep as the modules they are made of, so that paths relative to them stay right.
  entryNames: 'cli/main',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS build asks for its parts in a way no bundler can follow.
  mainFields: ['module', 'main'],
  metafile: true,
  legalComments: 'none',
  // A third less to parse at every start.
  minify: true,
  logLevel: 'warning',
  // CommonJS packages in the bundle ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as bundleRequire } from 'node:module';\nconst require = bundleRequire(import.meta.url);",
  },
});
// Node looks for what kind of module a chunk is from its folder upwards.
writeFileSync(`${root}dist/chunks/package.json`, '{ "type": "module" }\n');
chmodSync(`${root}dist/cli/main.js`, 0o755);
writeFileSync(
  `${root}dist/THIRD-PARTY-LICENSES.txt`,
  licencesOf([metafile, ajv.metafile, stringWidth.metafile].flatMap(({ inputs }) => Object.keys(inputs))),
);

/** The licences of the packages whose code is in the bundle, which have to travel with it. */
function licencesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Record<
        string,
        string
      >;
      const file = readdirSync(`${root}${folder}`).find((entry) => /^licen[cs]e/i.test(entry));
      const text =
        file !== undefined && existsSync(`${root}${folder}/${file}`)
          ? readFileSync(`${root}${folder}/${file}`, 'utf8')
          : '';
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}
