import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ArtifactFile, textFile } from '../../src/artifact/artifact-file.ts';
import { compareArtifact } from '../../src/artifact/compare-artifact.ts';
import { lockFile } from '../../src/artifact/lock-file.ts';
import { writeArtifact } from '../../src/artifact/write-artifact.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A generated folder with these files besides its lock. */
function folderOf(texts: Readonly<Record<string, string>>): readonly ArtifactFile[] {
  const files = Object.entries(texts).map(([path, text]) => textFile(path, text));
  const record = [...Object.keys(texts), 'engine-lock.json'];
  return [...files, lockFile({ jmeter: '5.6.3', hosts: [], secrets: [], expectedSeconds: 1, jars: [], files: record })];
}

const listing = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

const first = folderOf({ 'plan.jmx': 'one\ntwo\n', 'data/a.csv': 'a\n' });
const second = folderOf({ 'plan.jmx': 'one\n2\n', 'data/b.csv': 'b\n' });

describe('writeArtifact and compareArtifact', () => {
  const temporary = temporaryFolder();
  const target = (): string => join(temporary(), 'deep', 'out');
  const write = (files: readonly ArtifactFile[]) => writeArtifact(target(), files);

  it('writes a new folder, and nothing beside it', async () => {
    expect((await write(first)).diagnostics).to.deep.equal([]);
    expect(await listing(target())).to.deep.equal(['data/a.csv', 'engine-lock.json', 'plan.jmx']);
    expect(await readdir(join(temporary(), 'deep'))).to.deep.equal(['out']);
    expect(await compareArtifact(target(), first)).to.deep.equal([]);
  });

  it('writes into an empty folder', async () => {
    await mkdir(target(), { recursive: true });
    await write(first);
    expect(await compareArtifact(target(), first)).to.deep.equal([]);
  });

  it('replaces its own files, removes those of before, and keeps those of others', async () => {
    await write(first);
    await writeFile(join(target(), 'results.jtl'), 'mine');
    await writeFile(join(target(), 'data', 'mine.txt'), 'mine');
    await write(second);
    expect(await listing(target())).to.deep.equal([
      'data/b.csv',
      'data/mine.txt',
      'engine-lock.json',
      'plan.jmx',
      'results.jtl',
    ]);
    expect(await compareArtifact(target(), second)).to.deep.equal([]);
  });

  it('removes a folder that has become empty', async () => {
    await write(first);
    await write(folderOf({ 'plan.jmx': '' }));
    expect(await readdir(target())).to.have.members(['engine-lock.json', 'plan.jmx']);
  });

  it('leaves a folder alone that is none of its own', async () => {
    await mkdir(target(), { recursive: true });
    await writeFile(join(target(), 'thesis.txt'), 'years of work');
    const { value, diagnostics } = await write(first);
    expect(value).to.equal(undefined);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['CLI002']);
    expect(await listing(target())).to.deep.equal(['thesis.txt']);
  });

  it('leaves a file alone that stands where the folder should be', async () => {
    await mkdir(join(temporary(), 'deep'));
    await writeFile(target(), 'a file');
    expect((await write(first)).diagnostics.map(({ code }) => code)).to.deep.equal(['CLI003']);
    expect(await readFile(target(), 'utf8')).to.equal('a file');
  });

  for (const before of ['nothing', 'a folder']) {
    it(`leaves ${before} as it was when the files fail their check`, async () => {
      if (before === 'a folder') await write(first);
      const refuse = async (staged: string): Promise<never> => {
        expect(await readFile(join(staged, 'plan.jmx'), 'utf8')).to.equal('one\n2\n');
        throw new Error('not good');
      };
      const error = await writeArtifact(target(), second, { verify: refuse }).then(
        () => undefined,
        (thrown: Error) => thrown.message,
      );
      expect(error).to.equal('not good');
      const parent = await readdir(join(temporary(), 'deep'));
      expect(parent).to.deep.equal(before === 'a folder' ? ['out'] : []);
      if (before === 'a folder') {
        expect(await compareArtifact(target(), first)).to.deep.equal([]);
        expect(await listing(target())).to.deep.equal(['data/a.csv', 'engine-lock.json', 'plan.jmx']);
      }
    });
  }

  it('puts everything back when a file cannot be replaced', async () => {
    await write(first);
    // Somebody's file stands where a folder has to be made.
    await writeFile(join(target(), 'notes'), 'mine');
    const clash = folderOf({ 'plan.jmx': 'three\n', 'notes/x.csv': 'x' });
    const { diagnostics } = await writeArtifact(target(), clash);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['CLI003']);
    expect(await compareArtifact(target(), first)).to.deep.equal([]);
    expect(await listing(target())).to.deep.equal(['data/a.csv', 'engine-lock.json', 'notes', 'plan.jmx']);
  });

  it('tells the first difference of each file, and which are missing or left over', async () => {
    await write(first);
    await writeFile(join(target(), 'plan.jmx'), 'one\ntwo!\nthree\n');
    const differences = await compareArtifact(target(), second);
    expect(differences.slice(0, 2)).to.deep.equal([
      { kind: 'changed', path: 'plan.jmx', line: 2, actual: 'two!', expected: '2' },
      { kind: 'missing', path: 'data/b.csv' },
    ]);
    expect(differences[2]).to.include({ kind: 'changed', path: 'engine-lock.json' });
    expect(differences[3]).to.deep.equal({ kind: 'extra', path: 'data/a.csv' });
  });

  it('compares binary files by their size', async () => {
    const binary = (length: number): readonly ArtifactFile[] => [
      ...folderOf({}),
      { path: 'x.bin', bytes: new Uint8Array(length) },
    ];
    await write(binary(3));
    expect(await compareArtifact(target(), binary(4))).to.deep.equal([
      { kind: 'changed', path: 'x.bin', line: null, actual: '3 bytes', expected: '4 bytes' },
    ]);
  });

  it('finds everything missing where there is no folder', async () => {
    expect(await compareArtifact(target(), first)).to.deep.equal(first.map(({ path }) => ({ kind: 'missing', path })));
  });
});
