import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { guiSave } from './gui-save.ts';

const sample = new URL('../jmx/fixtures/canonical-gui.jmx', import.meta.url);

describe('the real GUI', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gui-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('opens and saves a plan that it has saved without changing a byte, and tells of one that it cannot open', async () => {
    const [good, bad, again] = [join(folder, 'good.jmx'), join(folder, 'bad.jmx'), join(folder, 'again.jmx')];
    await copyFile(sample, good);
    await copyFile(sample, again);
    await writeFile(bad, '<html/>');
    const saves = await guiSave([good, bad, again]);
    expect(saves.map(({ saved }) => saved)).to.deep.equal([true, false, true]);
    expect(saves[1]?.messages.join()).to.include('CannotResolveClassException: html');
    for (const file of [good, again]) expect(await readFile(file, 'utf8')).to.equal(await readFile(sample, 'utf8'));
  });
});
