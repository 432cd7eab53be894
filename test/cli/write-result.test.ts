import { execFileSync } from 'node:child_process';
import { chmod, link, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Invocation, invoke, place } from './invoke.ts';
import { files } from './scenarios/scenario.ts';

describe('a result in a file', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder(), name);
  const invokeHere = (...words: string[]): Promise<Invocation> =>
    invoke(words, { folder: folder(), variables: { HOME: folder(), PATH: '' } });
  const explain = (output: string): Promise<Invocation> =>
    invokeHere('explain', at('good.json'), '--no-forecast', '-o', output);
  let answer = '';
  beforeEach(async () => {
    await place(folder(), files);
    answer = (await invokeHere('explain', at('good.json'), '--no-forecast')).stdout;
  });

  it('goes into a pipe, which stays one', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', at('pipe')]);
    const [read, { exitCode }] = await Promise.all([readFile(at('pipe'), 'utf8'), explain(at('pipe'))]);
    expect({ exitCode, read }).to.deep.equal({ exitCode: 0, read: answer });
    expect((await stat(at('pipe'))).isFIFO()).to.equal(true);
  });

  it('goes to the file behind a link, whether or not it is there', async () => {
    await mkdir(at('deep'));
    await symlink('deep/there.txt', at('link'));
    for (const before of [undefined, 'old']) {
      if (before !== undefined) await writeFile(at('deep/there.txt'), before);
      expect((await explain(at('link'))).exitCode).to.equal(0);
      expect((await lstat(at('link'))).isSymbolicLink()).to.equal(true);
      expect(await readFile(at('deep/there.txt'), 'utf8')).to.equal(answer);
      expect(await readdir(at('deep'))).to.deep.equal(['there.txt']);
    }
  });

  it('leaves the mode of a file as it was, and takes the place of all that was in it', async () => {
    for (const mode of [0o640, 0o600, 0o777]) {
      await writeFile(at('old.txt'), 'x'.repeat(100_000));
      await chmod(at('old.txt'), mode);
      expect((await explain(at('old.txt'))).exitCode).to.equal(0);
      expect((await stat(at('old.txt'))).mode & 0o7777).to.equal(mode);
      expect(await readFile(at('old.txt'), 'utf8')).to.equal(answer);
    }
  });

  it('may have the longest name there is', async () => {
    const longest = 'a'.repeat(255);
    expect((await explain(at(longest))).exitCode).to.equal(0);
    expect(await readFile(at(longest), 'utf8')).to.equal(answer);
    expect((await invokeHere('generate', at('good.json'), '-o', at('b'.repeat(255)))).exitCode).to.equal(0);
  });

  it('takes the place of nothing that the command reads, by whatever name', async () => {
    await link(at('good.json'), at('hard.json'));
    await symlink('good.json', at('soft.json'));
    await writeFile(at('known.json'), '{"version":1,"files":{}}');
    const before = await readFile(at('good.json'), 'utf8');
    const plan = await readFile(at('plan.jmx'), 'utf8');
    const lines: readonly (readonly string[])[] = [
      ...['good.json', 'hard.json', 'soft.json'].map((name) => ['explain', at('good.json'), '-o', at(name)]),
      ['explain', at('soft.json'), '-o', 'hard.json'],
      ['mock', at('good.json'), '--log', at('hard.json')],
      ['validate', at('plan.jmx'), '--baseline', at('plan.jmx'), '--write-baseline'],
      ['validate', at('plan.jmx'), '--spec', at('good.json'), '--baseline', at('hard.json'), '--write-baseline'],
    ];
    for (const words of lines) {
      const { exitCode, stderr } = await invokeHere(...words);
      expect(stderr, words.join(' ')).to.match(/error CLI029 {2}.* is what this command reads; nothing was written/);
      expect(exitCode).to.equal(2);
    }
    expect(await readFile(at('good.json'), 'utf8')).to.equal(before);
    expect(await readFile(at('plan.jmx'), 'utf8')).to.equal(plan);
  });

  it('and what is read needs a name', async () => {
    for (const words of [
      ['explain', ''],
      ['validate', at('good.json'), ''],
      ['limits', 'import', ''],
      ['init', ''],
    ]) {
      const { exitCode, stdout, stderr } = await invokeHere(...words);
      expect({ exitCode, stdout }, words.join(' ')).to.deep.equal({ exitCode: 2, stdout: '' });
      expect(stderr).to.match(/^loadwright: <\w+> is empty\nRun `loadwright /);
    }
  });

  it('is refused in words', async () => {
    await symlink('circle', at('circle'));
    const reasons: Readonly<Record<string, string>> = {
      'none/answer.txt': 'there is no folder to write it to',
      'text.txt/answer.txt': 'a part of its path is no folder',
      taken: 'it is a folder',
      circle: 'its symbolic links go round in a circle',
      ['a'.repeat(256)]: 'its name is too long',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const { exitCode, stdout, stderr } = await explain(at(name));
      const said = `error CLI003  ${at(name)} cannot be written, and is as it was: ${reason}\n`;
      expect({ exitCode, stdout, stderr }).to.deep.equal({ exitCode: 2, stdout: '', stderr: said });
    }
    const folders = {
      'text.txt': 'a part of its path is no folder',
      'text.txt/plan': 'a part of its path is no folder',
    };
    for (const [name, reason] of Object.entries(folders)) {
      const { exitCode, stderr } = await invokeHere('generate', at('good.json'), '-o', at(name));
      expect(stderr).to.equal(`error CLI003  ${at(name)} cannot be written, and is as it was: ${reason}\n`);
      expect(exitCode).to.equal(2);
    }
    const log = await invokeHere('mock', at('good.json'), '--log', at('none/log'));
    expect(log.stderr).to.match(/^error CLI003 {2}.*log cannot be written, and is as it was: there is no folder/);
    expect((await readdir(folder())).filter((name) => name.startsWith('.'))).to.deep.equal([]);
  });
});
