import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { EngineLock } from '../../src/engine/engine-lock.ts';
import { engineId, readEngineLock } from '../../src/engine/engine-lock.ts';
import { mismatchFindings } from '../../src/engine/mismatch-findings.ts';
import { verifyEngine } from '../../src/engine/verify-engine.ts';
import { engineHome } from '../support/engine.ts';

const paths = ['bin/jmeter.properties', 'lib/oro-2.0.8.jar', 'lib/ext/jmeter-plugins-tst-2.5.jar'];

describe('verifyEngine', () => {
  let home = '';
  let lock: EngineLock;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'verify-'));
    const whole = await readEngineLock();
    lock = { ...whole, files: whole.files.filter(({ path }) => paths.includes(path)) };
    for (const path of paths) await cp(join(await engineHome(), path), join(home, path));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const codes = async (): Promise<readonly unknown[]> =>
    mismatchFindings(await verifyEngine(home, lock)).map(({ code, args }) => [code, args['path']]);

  it('finds nothing in the installed engine', async () => {
    expect(await verifyEngine(await engineHome(), await readEngineLock())).to.deep.equal([]);
  });
  it('finds nothing in an exact copy', async () => expect(await codes()).to.deep.equal([]));
  it('finds a jar with one byte more', async () => {
    await appendFile(join(home, 'lib/oro-2.0.8.jar'), 'x');
    expect(await codes()).to.deep.equal([['ENG016', 'lib/oro-2.0.8.jar']]);
  });
  it('finds a changed setting', async () => {
    await appendFile(join(home, 'bin/jmeter.properties'), 'a=b\n');
    expect(await codes()).to.deep.equal([['ENG016', 'bin/jmeter.properties']]);
  });
  it('finds a missing jar', async () => {
    await rm(join(home, 'lib/ext/jmeter-plugins-tst-2.5.jar'));
    expect(await codes()).to.deep.equal([['ENG015', 'lib/ext/jmeter-plugins-tst-2.5.jar']]);
  });
  it('finds a jar too many, and takes no offence at other files', async () => {
    await writeFile(join(home, 'lib/logkit-2.0.jar'), '');
    await writeFile(join(home, 'lib/ext/readme.txt'), '');
    expect(await codes()).to.deep.equal([['ENG017', 'lib/logkit-2.0.jar']]);
  });
  it('finds everything missing in an empty folder', async () => {
    const empty = join(home, 'empty');
    await mkdir(empty);
    expect((await verifyEngine(empty, lock)).map(({ kind }) => kind)).to.deep.equal(['missing', 'missing', 'missing']);
  });
});

describe('the engine lock', () => {
  it('pins JMeter, the plugins and nothing that keeps them from loading', async () => {
    const { jmeter, files } = await readEngineLock();
    const coordinates = files.map(({ coordinate }) => coordinate);
    expect(jmeter).to.equal('5.6.3');
    expect(coordinates).to.include.members([
      'org.apache.jmeter:ApacheJMeter:5.6.3',
      'org.apache.jmeter:jorphan:5.6.3',
      'kg.apc:jmeter-plugins-tst:2.5',
      'kg.apc:jmeter-plugins-casutg:2.10',
      'kg.apc:jmeter-plugins-cmn-jmeter:0.7',
      'net.luminis.jmeter:jmeter-websocket-samplers:1.3.1',
    ]);
    expect(coordinates.filter((coordinate) => /logkit|ApacheJMeter.*:2\.13/.test(coordinate))).to.deep.equal([]);
  });
  it('is named by its content, whatever the order', async () => {
    const lock = await readEngineLock();
    const [first, ...rest] = lock.files;
    if (!first) throw new Error('the lock is empty');
    expect(engineId({ ...lock, files: [...rest, first] })).to.equal(engineId(lock));
    expect(engineId({ ...lock, files: rest })).to.not.equal(engineId(lock));
    expect(engineId(lock)).to.match(/^5\.6\.3-[0-9a-f]{12}$/);
  });
});
