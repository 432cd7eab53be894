#!/usr/bin/env node
/**
 * Starts the bundled command line. Compiling it takes longer than most of its work, so the compiled form of what a command
 * used is kept in the user's cache, as Node does from version 22 on (`module.enableCompileCache`), which has the same switch:
 * NODE_DISABLE_COMPILE_CACHE.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { userCacheFolder } from '../engine/host.ts';
import { type CompiledCode, readCode, writeCode } from './code-store.ts';

/** Put in by the build: a name for all chunks together, and the chunk to begin with. */
declare const BUILD_ID: string;
declare const FIRST_CHUNK: string;

type Chunk = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  importMetaUrl: string,
) => void;

const chunkFolder = new URL('../chunks/', import.meta.url);
const ofNode = createRequire(import.meta.url);

/** Each command uses other functions; what is no command has none to keep. */
const command = /^[a-z]{1,20}$/.exec(process.argv[2] ?? '')?.[0];

// V8's young generation would grow to 32 MB, all of which a large plan fills without being any faster for it.
if (command === 'validate')
  (ofNode('node:v8') as typeof import('node:v8')).setFlagsFromString('--semi-space-growth-factor=1');

/** Code that V8 compiled with other options is none that it takes. */
const options = crc32(JSON.stringify([process.execArgv, process.env['NODE_OPTIONS']])).toString(16);
const codeFolder = join(
  userCacheFolder({ variables: process.env, platform: process.platform }),
  'loadwright',
  'code',
  [BUILD_ID, process.versions.v8, process.arch, options].join('-'),
);
const isKept = command !== undefined && !process.env['NODE_DISABLE_COMPILE_CACHE'];
const known: CompiledCode = isKept ? readCode(codeFolder, command) : new Map();

const scripts = new Map<string, Script>();
const modules = new Map<string, { exports: object }>();
let isNew = false;

function load(name: string): object {
  const loaded = modules.get(name);
  if (loaded !== undefined) return loaded.exports;
  const url = new URL(name, chunkFolder);
  const filename = fileURLToPath(url);
  const cachedData = known.get(name);
  const source = `(function (exports, require, module, importMetaUrl) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  isNew ||= script.cachedDataRejected !== false;
  scripts.set(name, script);
  const module = { exports: {} };
  modules.set(name, module);
  (script.runInThisContext() as Chunk)(module.exports, required, module, url.href);
  return module.exports;
}

function required(id: string): unknown {
  return id.startsWith('./') ? load(id.slice(2)) : ofNode(id);
}

load(FIRST_CHUNK);

if (isKept)
  process.on('exit', (code) => {
    // What fails uses few of the functions.
    if (!isNew || code > 1) return;
    const compiled = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    writeCode(codeFolder, command, new Map([...known, ...compiled]));
  });
