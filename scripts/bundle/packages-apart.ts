import { createRequire } from 'node:module';
import { build, type Metafile, type Plugin } from 'esbuild';
import { forNode } from './for-node.ts';

/** A package in a file of its own, which is read when somebody asks for it. */
export type Apart = { readonly name: string; readonly text: string; readonly metafile: Metafile };

/** Packages that few commands need. */
export async function packagesApart(root: string): Promise<readonly Apart[]> {
  return Promise.all([
    apart(
      root,
      'ajv.cjs',
      `module.exports = {
        get draft7() { return require('ajv'); },
        get draft2020() { return require('ajv/dist/2020.js'); },
        get formats() { return require('ajv-formats'); },
      };`,
    ),
    apart(root, 'string-width.cjs', "module.exports = require('string-width').default;"),
  ]);
}

async function apart(root: string, name: string, contents: string): Promise<Apart> {
  const { outputFiles, metafile } = await build({
    ...forNode,
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    format: 'cjs',
    metafile: true,
  });
  return { name, metafile, text: outputFiles[0]?.text ?? '' };
}

/** What the bundle has in the place of some modules, so that a start does not pay for what it does not use. */
export const lazyPackages: Plugin = {
  name: 'lazy packages',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\/(?:ajv|string-width)\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /[/\\]load-ajv\.ts$/ }, () => ({
      contents: `const ajv = () => require('./ajv.cjs');
export const ajvParts = {
  get draft7() { return ajv().draft7 }, get draft2020() { return ajv().draft2020 }, get formats() { return ajv().formats },
};`,
    }));
    // yargs and two packages below it bring three versions, each with patterns for all of Unicode that take 10 ms to read.
    onLoad({ filter: /[/\\]string-width[/\\]index\.js$/ }, () => ({
      contents: `export default (text, options) =>
  /^[ -~]*$/.test(text) ? text.length : require('./string-width.cjs')(text, options);`,
    }));
    // As a module of its own, the object that is there anyway has each of its lazy parts made.
    onResolve({ filter: /^node:process$/ }, () => ({ path: 'process', namespace: 'lazy' }));
    onLoad({ filter: /^process$/, namespace: 'lazy' }, () => ({ contents: 'export default globalThis.process;' }));
    // yargs asks this of its own arguments; the module brings a good part of Node with it.
    onResolve({ filter: /^assert$/ }, ({ importer }) =>
      /[/\\]yargs[/\\]/.test(importer) ? { path: 'assert', namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /^assert$/, namespace: 'lazy' }, () => ({
      contents: `export const strictEqual = (...words) => require('node:assert').strictEqual(...words);
export const notStrictEqual = (...words) => require('node:assert').notStrictEqual(...words);`,
    }));
    // Its build for Node waits for a canvas package at the top level; nothing of ours is drawn on one.
    onResolve({ filter: /^vega-canvas$/ }, ({ resolveDir }) => ({
      path: createRequire(`${resolveDir}/`).resolve('vega-canvas').replace('canvas.node.js', 'canvas.browser.js'),
    }));
  },
};
