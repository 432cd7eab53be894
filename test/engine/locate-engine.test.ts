import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { engineFolder } from '../../src/engine/engine-folder.ts';
import { readEngineLock } from '../../src/engine/engine-lock.ts';
import type { Host } from '../../src/engine/host.ts';
import { manifestAttribute, readJar } from '../../src/engine/jar.ts';
import { locateEngine } from '../../src/engine/locate-engine.ts';
import { pluginsFor } from '../../src/engine/plugins.ts';
import { engineHome, host } from '../support/engine.ts';

const shapingTimer = 'kg.apc.jmeter.timers.VariableThroughputTimer';
const webSocket = 'eu.luminis.jmeter.wssampler.OpenWebSocketSampler';

describe('locateEngine', () => {
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'jmeter-home-'));
    const files = ['bin/ApacheJMeter.jar', 'bin/jmeter.properties', 'lib/ext/jmeter-plugins-tst-2.5.jar'];
    for (const file of files) await cp(join(await engineHome(), file), join(home, file));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const locate = (elementClasses: readonly string[] = [], own = home) =>
    locateEngine({ host: { ...host, variables: { ...host.variables, JMETER_HOME: own } }, elementClasses });
  const codes = async (elementClasses: readonly string[] = [], own = home): Promise<readonly string[]> =>
    (await locate(elementClasses, own)).diagnostics.map(({ code }) => code);

  it('finds the installed engine', async () => {
    const found = await locateEngine({ host: { ...host, variables: { ...host.variables, JMETER_HOME: undefined } } });
    expect(found).to.deep.equal({ value: { home: await engineHome(), from: 'cache' }, diagnostics: [] });
  });
  it('says so when none is installed', async () => {
    const { value, diagnostics } = await locateEngine({
      host: { ...host, variables: {} },
      cacheDir: join(home, 'none'),
    });
    expect([value, diagnostics.map(({ code }) => code)]).to.deep.equal([undefined, ['ENG009']]);
  });
  it('takes JMETER_HOME when it has what the plan needs', async () => {
    expect(await locate([shapingTimer, 'ThreadGroup'])).to.deep.equal({
      value: { home, from: 'JMETER_HOME' },
      diagnostics: [],
    });
  });
  it('finds a plugin under another file name', async () => {
    const ext = join(home, 'lib', 'ext');
    await rename(join(ext, 'jmeter-plugins-tst-2.5.jar'), join(ext, 'our-timer.jar'));
    expect(await codes([shapingTimer])).to.deep.equal([]);
  });
  it('names each missing plugin', async () => {
    expect((await locate([webSocket])).value).to.equal(undefined);
    expect(await codes([webSocket, shapingTimer, 'com.blazemeter.jmeter.threads.x'])).to.deep.equal([
      'ENG012',
      'ENG012',
    ]);
  });
  it('warns of another plugin version and goes on', async () => {
    const ext = join(home, 'lib', 'ext');
    await rename(join(ext, 'jmeter-plugins-tst-2.5.jar'), join(ext, 'jmeter-plugins-tst-2.6.jar'));
    const { value, diagnostics } = await locate([shapingTimer]);
    expect(value?.home).to.equal(home);
    expect(diagnostics.map(({ code, args }) => [code, args['version']])).to.deep.equal([['ENG013', '2.6']]);
  });
  it('refuses a jar that hides classes of JMeter', async () => {
    await writeFile(join(home, 'lib', 'logkit-2.0.jar'), '');
    expect(await codes()).to.deep.equal(['ENG014']);
  });
  it('refuses another version', async () => {
    await cp(join(home, 'lib/ext/jmeter-plugins-tst-2.5.jar'), join(home, 'bin/ApacheJMeter.jar'));
    expect(await codes()).to.deep.equal(['ENG011']);
  });
  it('refuses a damaged launcher', async () => {
    await writeFile(join(home, 'bin/ApacheJMeter.jar'), 'no jar');
    expect(await codes()).to.deep.equal(['ENG011']);
  });
  it('refuses a folder that is no JMeter home', async () => {
    await mkdir(join(home, 'empty'));
    expect(await codes([], join(home, 'empty'))).to.deep.equal(['ENG010']);
    expect(await codes([], join(home, 'missing'))).to.deep.equal(['ENG010']);
  });
});

describe('readJar', () => {
  it('lists the files of a real jar and unpacks its manifest', async () => {
    const entries = await readJar(join(await engineHome(), 'lib/ext/ApacheJMeter_core-5.6.3.jar'));
    expect(entries.map(({ name }) => name)).to.include('org/apache/jmeter/JMeter.class');
    expect(manifestAttribute(entries, 'Implementation-Version')).to.equal('5.6.3');
    expect(manifestAttribute(entries, 'Nothing-Of-This-Name')).to.equal(undefined);
  });
});

describe('engineFolder', () => {
  const cases: readonly [string, Host, string][] = [
    ['Linux', { platform: 'linux', variables: { HOME: '/home/u' } }, '/home/u/.cache/loadwright/engine/'],
    [
      'XDG',
      { platform: 'linux', variables: { HOME: '/home/u', XDG_CACHE_HOME: '/var/c' } },
      '/var/c/loadwright/engine/',
    ],
    [
      'a relative XDG folder',
      { platform: 'linux', variables: { HOME: '/home/u', XDG_CACHE_HOME: 'c' } },
      '/home/u/.cache/',
    ],
    ['macOS', { platform: 'darwin', variables: { HOME: '/Users/u' } }, '/Users/u/Library/Caches/loadwright/engine/'],
    [
      'Windows',
      { platform: 'win32', variables: { LOCALAPPDATA: '/AppData/Local' } },
      '/AppData/Local/loadwright/engine/',
    ],
  ];
  for (const [name, where, start] of cases) {
    it(`follows the custom of ${name}`, async () => {
      expect(engineFolder(where, await readEngineLock()).startsWith(start)).to.equal(true);
    });
  }
});

describe('pluginsFor', () => {
  it('knows plugins by their packages', () => {
    const titles = (classes: readonly string[]) => pluginsFor(classes).map(({ title }) => title);
    expect(titles(['ThreadGroup', 'org.apache.jmeter.x'])).to.deep.equal([]);
    expect(titles([webSocket, shapingTimer])).to.deep.equal(['Throughput Shaping Timer', 'WebSocket Samplers']);
    expect(titles(['kg.apc.jmeter.threads.UltimateThreadGroup'])).to.deep.equal(['Custom Thread Groups']);
  });
});
