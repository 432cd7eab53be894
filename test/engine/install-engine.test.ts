import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readEngineLock } from '../../src/engine/engine-lock.ts';
import { findProgram } from '../../src/engine/find-program.ts';
import type { Host } from '../../src/engine/host.ts';
import { installEngine } from '../../src/engine/install-engine.ts';
import { verifyEngine } from '../../src/engine/verify-engine.ts';
import { engineHome, host } from '../support/engine.ts';

const installScript = fileURLToPath(new URL('../../scripts/install-engine.ts', import.meta.url));

describe('installEngine', () => {
  let cache = '';
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'engine-cache-'));
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  const hostWith = (variables: Host['variables']): Host => ({
    platform: host.platform,
    variables: { ...host.variables, XDG_CACHE_HOME: join(cache, 'a b'), ...variables },
  });
  const engineNames = (): Promise<readonly string[]> =>
    readdir(join(cache, 'a b', 'loadwright', 'engine')).catch(() => []);
  const linkPrograms = async (names: readonly string[]): Promise<string> => {
    const folder = join(cache, 'programs');
    await mkdir(folder);
    for (const name of names) await symlink((await findProgram(host, name, [])) ?? name, join(folder, name));
    return folder;
  };
  /** A Maven that fails in some way, between the real Java and the real rest. */
  const pathWithMaven = async (script: string): Promise<string> => {
    const folder = join(cache, 'programs');
    await mkdir(folder);
    await writeFile(join(folder, 'mvn'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'mvn'), 0o755);
    return `${folder}:${host.variables['PATH']}`;
  };
  const codesOf = async (variables: Host['variables']): Promise<readonly string[]> => {
    const { value, diagnostics } = await installEngine({ host: hostWith(variables) });
    expect(value).to.equal(undefined);
    return diagnostics.map(({ code }) => code);
  };

  it('keeps an intact engine as it is', async () => {
    const home = await engineHome();
    expect(await installEngine({ host })).to.deep.equal({ value: { home, fresh: false }, diagnostics: [] });
  });

  it('installs once when two processes want it at the same time', async () => {
    const install = async (): Promise<{ home: string; said: string }> => {
      const child = spawn(process.execPath, ['--import', 'tsx', installScript], {
        env: { ...process.env, XDG_CACHE_HOME: join(cache, 'a b') },
      });
      const output = { home: '', said: '' };
      child.stdout.on('data', (data) => {
        output.home += data;
      });
      child.stderr.on('data', (data) => {
        output.said += data;
      });
      const [code] = await once(child, 'close');
      expect(code, output.said).to.equal(0);
      return output;
    };
    const results = await Promise.all([install(), install()]);
    const [home = ''] = results.map((result) => result.home.trim());
    expect(results[1]?.home.trim()).to.equal(home);
    expect(results.filter(({ said }) => said.includes('"assembling"'))).to.have.length(1);
    expect(await engineNames()).to.deep.equal([basename(home)]);
    expect(await verifyEngine(home, await readEngineLock())).to.deep.equal([]);
  });

  it('replaces a damaged engine and clears what a killed install has left', async () => {
    const source = await engineHome();
    const parent = join(cache, 'a b', 'loadwright', 'engine');
    const home = join(parent, basename(source));
    await cp(source, home, { recursive: true });
    await writeFile(join(home, 'lib', 'jorphan-5.6.3.jar'), 'damaged');
    // No process has a number this high.
    const gone = 2 ** 22 + 1;
    await mkdir(join(parent, `.${basename(home)}.${gone}.tmp`));
    await mkdir(`${home}.installing`);
    await writeFile(join(`${home}.installing`, 'owner'), String(gone));
    const { value } = await installEngine({ host: hostWith({}) });
    expect(value).to.deep.equal({ home, fresh: true });
    expect(await verifyEngine(home, await readEngineLock())).to.deep.equal([]);
    expect(await engineNames()).to.deep.equal([basename(home)]);
  });

  it('says so when Java is missing', async () => {
    expect(await codesOf({ PATH: await linkPrograms(['mvn']), JAVA_HOME: undefined })).to.deep.equal(['ENG001']);
  });

  it('says so when Java is broken or too old', async () => {
    const folder = join(cache, 'java');
    await mkdir(join(folder, 'bin'), { recursive: true });
    const java = join(folder, 'bin', 'java');
    await writeFile(java, '#!/bin/sh\necho "cannot execute" >&2; exit 1\n');
    await chmod(java, 0o755);
    expect(await codesOf({ JAVA_HOME: folder })).to.deep.equal(['ENG002']);
    await writeFile(java, `#!/bin/sh\necho 'java version "1.7.0_80"' >&2\n`);
    expect(await codesOf({ JAVA_HOME: folder })).to.deep.equal(['ENG003']);
  });

  it('says so when Maven is missing', async () => {
    const PATH = await linkPrograms(['java']);
    expect(await codesOf({ PATH, MAVEN_HOME: undefined, M2_HOME: undefined })).to.deep.equal(['ENG004']);
  });

  it('says so when the network is not there, and leaves nothing behind', async () => {
    const away = '-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9';
    const MAVEN_OPTS = `-Dmaven.repo.local=${join(cache, 'repository')} ${away}`;
    const { diagnostics } = await installEngine({ host: hostWith({ MAVEN_OPTS }) });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['ENG005']);
    expect(diagnostics[0]?.args['artifact']).to.include('ApacheJMeter');
    expect(await engineNames()).to.deep.equal([]);
  });

  it('installs nothing when Maven ends with an error half-way', async () => {
    const PATH = await pathWithMaven(
      'mkdir -p home/lib; echo x > home/lib/x.jar; echo "[ERROR] No space left on device"; exit 1',
    );
    const { diagnostics } = await installEngine({
      host: hostWith({ PATH, MAVEN_HOME: undefined, M2_HOME: undefined }),
    });
    expect(diagnostics).to.deep.include({
      code: 'ENG006',
      severity: 'error',
      pointer: '',
      args: { said: 'No space left on device' },
    });
    expect(await engineNames()).to.deep.equal([]);
  });

  it('installs nothing when the delivered files are not the pinned ones', async () => {
    const PATH = await pathWithMaven('mkdir -p home/lib; echo x > home/lib/logkit-2.0.jar; exit 0');
    expect(await codesOf({ PATH, MAVEN_HOME: undefined, M2_HOME: undefined })).to.deep.equal(['ENG007']);
    expect(await engineNames()).to.deep.equal([]);
  });

  it('says so when the cache folder is a file', async () => {
    await writeFile(join(cache, 'a b'), '');
    expect(await codesOf({})).to.deep.equal(['ENG008']);
  });
});
