import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { place } from './invoke.ts';
import { programWords } from './program.ts';
import { files } from './scenarios/scenario.ts';

/** Nothing can be written to what is open for reading alone: as for a full disk, the first write fails. */
describe('an output that takes nothing', () => {
  const folder = temporaryFolder();
  beforeEach(() => place(folder(), files));

  function run(words: readonly string[], full: readonly ('stdout' | 'stderr')[]): ReturnType<typeof spawnSync> {
    const file = openSync(join(folder(), 'text.txt'), 'r');
    try {
      const stdio = ['stdout', 'stderr'].map((name) => ((full as readonly string[]).includes(name) ? file : 'pipe'));
      return spawnSync(process.execPath, [...programWords, ...words], {
        cwd: folder(),
        stdio: ['ignore', ...stdio] as ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      });
    } finally {
      closeSync(file);
    }
  }

  for (const words of [['explain', 'good.json'], ['validate', 'plan.jmx', '--quiet'], ['--version']]) {
    it(`is said in one sentence: ${words.join(' ')}`, () => {
      const { status, stderr } = run(words, ['stdout']);
      expect(stderr).to.match(/^loadwright: standard output cannot be written: .+\n$/);
      expect(status).to.equal(2);
    });
  }

  it('is no matter where nothing is written', () => {
    const { status, stderr } = run(['validate', 'good.json', '--quiet'], ['stdout']);
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
  });

  it('ends the program, even when that cannot be said', () => {
    for (const words of [['explian'], ['explain', 'bad.json']]) {
      expect(run(words, ['stderr'])).to.include({ status: 2, stdout: '' });
    }
    expect(run(['explain', 'good.json'], ['stdout', 'stderr']).status).to.equal(2);
  });
});
