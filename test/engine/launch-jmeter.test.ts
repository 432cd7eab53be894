import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { loggedErrors, planLoadError } from '../../src/engine/inspect-run.ts';
import { isRunning } from '../../src/engine/install-lock.ts';
import type { JMeterHandle, LaunchOptions } from '../../src/engine/launch-jmeter.ts';
import { launchJMeter } from '../../src/engine/launch-jmeter.ts';
import { engineHome, host } from '../support/engine.ts';

const endless = fileURLToPath(new URL('samples/endless.jmx', import.meta.url));

describe('launchJMeter', () => {
  let cwd = '';
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'launch-'));
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  async function launch(changes: Partial<LaunchOptions> = {}): Promise<JMeterHandle> {
    const { value, diagnostics } = await launchJMeter({
      host,
      home: await engineHome(),
      planFile: endless,
      resultsFile: 'results.jtl',
      logFile: 'jmeter.log',
      propertiesFiles: [],
      properties: { 'jmeter.save.saveservice.autoflush': 'true' },
      jvmArgs: [],
      cwd,
      timeoutMs: 60_000,
      ...changes,
    });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    return value;
  }

  const rows = async (): Promise<readonly string[]> =>
    (await readFile(join(cwd, 'results.jtl'), 'utf8').catch(() => '')).split('\n').slice(1, -1);

  async function firstRow(): Promise<void> {
    while ((await rows()).length === 0) await sleep(50);
  }

  it('runs a plan to its end with properties from the command line and from a file', async () => {
    await writeFile(join(cwd, 'secret.properties'), 'label=from file\n');
    const lines: string[] = [];
    const run = await launch({
      properties: { loops: '3' },
      propertiesFiles: ['secret.properties'],
      onLine: (line) => lines.push(line),
    });
    const end = await run.done;
    expect(end).to.include({ exitCode: 0, ended: 'by itself', stderr: '' });
    expect(end.stdout).to.equal(lines.join('\n'));
    expect(lines.filter((line) => line.includes('StatusConsoleListener'))).to.deep.equal([]);
    expect((await rows()).map((row) => row.split(',')[2])).to.deep.equal(['from file', 'from file', 'from file']);
    expect(loggedErrors(await readFile(join(cwd, 'jmeter.log'), 'utf8'))).to.deep.equal([]);
  });

  it('stops an endless plan; JMeter ends in order', async () => {
    const run = await launch();
    await firstRow();
    await run.stop();
    const end = await run.done;
    expect(end).to.include({ exitCode: 0, ended: 'stopped' });
    expect(end.stdout).to.include('... end of run');
    expect(isRunning(run.pid)).to.equal(false);
  });

  it('stops two runs at once, each by its own port', async () => {
    const runs = [await launch(), await launch({ resultsFile: 'other.jtl', logFile: 'other.log' })];
    await firstRow();
    await runs[0]?.stop();
    expect(runs.map((run) => isRunning(run.pid))).to.deep.equal([false, true]);
    await runs[1]?.stop();
    expect((await runs[1]?.done)?.ended).to.equal('stopped');
  });

  it('ends a JVM that does not listen', async () => {
    // Suspended until a debugger comes, it never gets as far as its port.
    const run = await launch({
      jvmArgs: ['-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0'],
    });
    await run.stop();
    expect((await run.done).exitCode).to.not.equal(0);
    expect(isRunning(run.pid)).to.equal(false);
  });

  it('stops a run that exceeds its time', async () => {
    const run = await launch({ timeoutMs: 4_000 });
    expect((await run.done).ended).to.equal('timeout');
    expect(isRunning(run.pid)).to.equal(false);
  });

  it("stops on the caller's signal", async () => {
    const controller = new AbortController();
    const run = await launch({ signal: controller.signal });
    await firstRow();
    controller.abort();
    expect((await run.done).ended).to.equal('stopped');
  });

  it('tells where a plan cannot be loaded', async () => {
    const broken = join(cwd, 'broken.jmx');
    await writeFile(broken, (await readFile(endless, 'utf8')).replaceAll('DebugSampler', 'com.example.Nope'));
    const run = await launch({ planFile: broken });
    const end = await run.done;
    expect(end.exitCode).to.equal(1);
    expect(planLoadError(end.stdout)).to.deep.equal({
      cause: 'CannotResolveClassException: com.example.Nope',
      path: '/jmeterTestPlan/hashTree/hashTree/hashTree/com.example.Nope',
      line: 15,
    });
  });

  it('has nothing to start without Java', async () => {
    const { diagnostics } = await launchJMeter({
      host: { ...host, variables: { PATH: cwd } },
      home: await engineHome(),
      planFile: endless,
      resultsFile: 'r',
      logFile: 'l',
      propertiesFiles: [],
      properties: {},
      jvmArgs: [],
      cwd,
      timeoutMs: 1_000,
    });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['ENG001']);
  });
});
