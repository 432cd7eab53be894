import { join } from 'node:path';
import { expect } from 'chai';
import { obeyed } from '../diagnostics/obeyed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goodSpec, invoke, place } from './invoke.ts';
import { files } from './scenarios/scenario.ts';

const evil = '\u001b]0;x\u0007bad\r\u202e';

describe('what others have written', () => {
  const folder = temporaryFolder();
  const say = (...words: string[]) => invoke(words, { folder: folder(), variables: { HOME: folder(), PATH: '' } });
  beforeEach(async () => {
    await place(folder(), {
      ...files,
      'evil.json': JSON.stringify({ ...goodSpec, [`${evil}\nkey`]: 1 }),
      'described.json': JSON.stringify({
        ...goodSpec,
        description: 'one\r\n\u202eline\n\nThis can be done within the limits.\n\u2028two',
      }),
    });
  });

  it('in a command line or a file, does nothing to a terminal', async () => {
    const lines: readonly (readonly string[])[] = [
      ['explain', join(folder(), 'evil.json')],
      ['validate', join(folder(), 'evil.json')],
      ['validate', join(folder(), 'evil.json'), '--format', 'github'],
      ['explain', join(folder(), 'good.json'), '--set', `${evil}.a=1`],
      ['explain', join(folder(), 'good.json'), '--set', evil],
      ['explain', join(folder(), 'good.json'), '--seeds', evil],
      ['explain', join(folder(), 'good.json'), '--time-scale', evil],
      ['explain', join(folder(), 'good.json'), `--${evil}`],
      ['explain', join(folder(), 'good.json'), evil],
      ['explain', join(folder(), `${evil}.json`)],
      ['explain', join(folder(), 'good.json'), '--no-forecast', '-o', join(folder(), evil)],
      ['explain', join(folder(), 'good.json'), '--no-forecast', '-o', join(folder(), evil, 'none')],
      [evil],
    ];
    for (const words of lines) {
      const { stdout, stderr } = await say(...words);
      expect(stdout + stderr, JSON.stringify(words)).not.to.equal('');
      expect(obeyed.exec(stdout + stderr), JSON.stringify(words)).to.equal(null);
    }
  });

  it('is shown where it stands', async () => {
    const { stderr } = await say('explain', join(folder(), 'evil.json'));
    expect(stderr).to.contain('\n  at /\\u001b]0;x\\u0007bad\\r\\u202e\\nkey\n');
  });

  it('in a description, is one line of the answer', async () => {
    const { stdout, exitCode } = await say('explain', join(folder(), 'described.json'), '--no-forecast');
    expect(exitCode).to.equal(0);
    expect(stdout).to.match(/^small: one \\u202eline This can be done within the limits\. two\n/);
    expect(obeyed.exec(stdout)).to.equal(null);
  });
});
