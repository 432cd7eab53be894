import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openLog } from '../../src/mock/log-writer.ts';
import { pause } from '../support/running-mock.ts';

describe('the log writer', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loadwright-log-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('loses nothing and keeps the order', async () => {
    const file = join(folder, 'many.jsonl');
    const log = await openLog(file);
    for (let index = 0; index < 50_000; index++) log.write({ index, text: 'a\nb ü' });
    await log.close();
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(lines.pop()).to.equal('');
    expect(lines).to.have.length(50_000);
    lines.forEach((line, index) => {
      if (JSON.parse(line).index !== index) throw new Error(`line ${index} is ${line}`);
    });
  });

  it('can be read while it grows', async () => {
    const file = join(folder, 'growing.jsonl');
    const log = await openLog(file);
    log.write({ a: 1 });
    await pause(400);
    expect(await readFile(file, 'utf8')).to.equal('{"a":1}\n');
    await log.close();
  });

  it('rejects where no file can be', async () => {
    const error = await openLog(join(folder, 'missing', 'x.jsonl')).catch((thrown) => thrown);
    expect(error).to.include({ code: 'ENOENT' });
  });
});
