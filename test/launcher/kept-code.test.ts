import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { commandTable } from '../../src/cli/command-table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'cli', 'main.js');
const question = ['explain', join(root, 'examples', 'http-rate', 'spec.json'), '--no-forecast'];

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The bundle as it is installed; `cache` is where the user's cache would be. */
function run(cache: string, words: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '', ...variables };
  for (const name of ['XDG_CACHE_HOME', 'HOME', 'LOCALAPPDATA']) env[name] = cache;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
  });
}

/** Paths of all files below a folder, sorted. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function keptBy(cache: string): Promise<string> {
  const [file, ...more] = await filesBelow(cache);
  expect(more).to.deep.equal([]);
  expect(file).to.match(/[/\\]explain\.v8$/);
  return file as string;
}

describe('the bundle', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();

  it('has the page of every command', async () => {
    for (const { name } of commandTable) {
      const { code, stdout, stderr } = await run(folder(), [name, '--help']);
      expect({ code, stderr }, name).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout, name).to.contain(`loadwright ${name}`);
    }
  });

  it('says the same with the code it kept, and keeps it once', async () => {
    const fresh = await run(folder(), question, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(fresh.code, fresh.stderr).to.equal(0);
    expect(await filesBelow(folder())).to.deep.equal([]);
    expect(await run(folder(), question)).to.deep.equal(fresh);
    const file = await keptBy(folder());
    const [{ mtimeMs }, bytes] = [await stat(file), await readFile(file)];
    expect(await run(folder(), question)).to.deep.equal(fresh);
    expect((await stat(file)).mtimeMs).to.equal(mtimeMs);
    expect((await readFile(file)).equals(bytes)).to.equal(true);
  });

  it('takes no damaged code, and mends it', async () => {
    const fresh = await run(folder(), question);
    const file = await keptBy(folder());
    const whole = await readFile(file);
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] as number) ^ 0x5a;
      return copy;
    };
    const body = whole.indexOf('\n') + 1;
    const places = [0.001, 0.2, 0.4, 0.6, 0.8, 0.999].map((share) => body + Math.floor((whole.length - body) * share));
    const damaged = [
      ...places.map(flipped),
      whole.subarray(0, whole.length - 100),
      Buffer.alloc(0),
      Buffer.from('null\n'),
      Buffer.from('{"crc":0,"parts":[["main.cjs",0]]}\n'),
    ];
    for (const bytes of damaged) {
      await writeFile(file, bytes);
      expect(await run(folder(), question)).to.deep.equal(fresh);
      const mended = await readFile(file);
      expect(mended.equals(bytes)).to.equal(false);
      expect(mended.length).to.be.greaterThan(whole.length / 2);
    }
  });

  it('takes no code from where others may write, where files have such modes', async () => {
    const fresh = await run(folder(), question);
    const file = await keptBy(folder());
    for (const path of [file, dirname(file)]) {
      await chmod(path, 0o777);
      const before = (await stat(file)).mtimeMs;
      expect(await run(folder(), question)).to.deep.equal(fresh);
      expect((await stat(file)).mtimeMs > before, 'compiled again').to.equal(process.getuid !== undefined);
    }
  });

  it('does without where nothing can be kept', async () => {
    const fresh = await run(folder(), question);
    const blocked = join(folder(), 'a file');
    await writeFile(blocked, '');
    expect(await run(blocked, question)).to.deep.equal(fresh);
    expect(await readFile(blocked, 'utf8')).to.equal('');
  });

  it('keeps nothing of what failed, or of words that are no command', async () => {
    expect((await run(folder(), ['explain', 'nowhere.json'])).code).to.equal(2);
    expect((await run(folder(), ['../../outside', 'x'])).code).to.equal(2);
    expect(await filesBelow(folder())).to.deep.equal([]);
  });

  it('is not disturbed by itself', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => run(folder(), question)));
    for (const one of all) expect(one).to.deep.equal(all[0]);
    expect((await run(folder(), question)).stdout).to.equal(all[0]?.stdout);
    await keptBy(folder());
  });

  it('removes builds for which nothing was written in a month', async () => {
    await run(folder(), question);
    const file = await keptBy(folder());
    const builds = dirname(dirname(file));
    await rm(file);
    for (const [name, days] of [
      ['old', 31],
      ['young', 29],
    ] as const) {
      await mkdir(join(builds, name), { recursive: true });
      const then = Date.now() / 1000 - days * 86_400;
      await utimes(join(builds, name), then, then);
    }
    await run(folder(), question);
    const kept = await readdir(builds);
    expect(kept).to.include('young').and.not.to.include('old');
    expect(kept).to.have.length(2);
  });
});
