import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { engineHome } from '../support/engine.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goodSpec, place } from './invoke.ts';
import { processesWith, start } from './program.ts';

const example = fileURLToPath(new URL('../../examples/wfm-bulk-500/spec.json', import.meta.url));

describe('the program', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  before(engineHome);
  beforeEach(() => place(folder(), { 'good.json': JSON.stringify(goodSpec) }));

  it('runs a spec against the stand-in and sums it up', async () => {
    const temporary = join(folder(), 'tmp');
    await place(folder(), { 'tmp/marker': '' });
    const words = ['run', example, '--mock', '--time-scale', '0.04', '-o', 'here', '--json'];
    const program = start(words, folder(), { ...process.env, TMPDIR: temporary });
    expect(await program.exitCode, program.stderr()).to.equal(0);
    const result = JSON.parse(program.stdout());
    // 500 x 0.04 = 20 updates at 4/s.
    expect(result).to.include({ name: 'wfm-bulk-500', ended: 'by itself', timeScale: 0.04 });
    expect(result.summary.workloads[0]).to.include({
      attempts: 20,
      rejected: 0,
      earlyRetries: 0,
      completed: 20,
      operations: 20,
    });
    expect(result.truth).to.include({
      attempts: 20,
      rejected: 0,
      early: 0,
      duplicates: 0,
      tokenCalls: 1,
      unmatched: 0,
    });
    expect(result.asked).to.deep.equal([{ workload: 'update-schedules', perSecond: 4, operations: 20 }]);
    expect(await readdir(join(folder(), 'here'))).to.have.members([
      'README.md',
      'data',
      'engine-lock.json',
      'jmeter.log',
      'loadwright.properties',
      'mock.jsonl',
      'plan.jmx',
      'results.jtl',
      'run.json',
    ]);
    const truth = (await readFile(join(folder(), 'here', 'mock.jsonl'), 'utf8')).trim().split('\n');
    expect(truth.map((line) => JSON.parse(line).kind).sort()).to.deep.equal([...Array(20).fill('http'), 'token']);
    // The made-up credentials were in a file of their own, which is gone, and nowhere else.
    expect((await readdir(temporary)).filter((name) => name.startsWith('loadwright'))).to.deep.equal([]);
    for (const file of ['plan.jmx', 'loadwright.properties', 'jmeter.log', 'results.jtl', 'run.json']) {
      expect(await readFile(join(folder(), 'here', file), 'utf8'), file).not.to.contain('dummy-oauth');
    }
    const again = start(words, folder());
    expect(await again.exitCode).to.equal(2);
    expect(again.stderr()).to.contain('CLI021');
  });

  it('runs a generated folder against a target that somebody else has started', async () => {
    expect(
      await start(['generate', 'good.json', '-o', 'out', '--set', 'workloads.work.load.for=3s'], folder()).exitCode,
    ).to.equal(0);
    const target = start(['mock', 'good.json', '--log', 'seen.jsonl'], folder());
    await target.says('standing in');
    const properties = [...target.stdout().matchAll(/^-J(.*)$/gm)].flatMap(([, setting]) => ['-p', setting ?? '']);
    const program = start(['run', 'out', ...properties], folder());
    expect(await program.exitCode, program.stderr()).to.equal(0);
    expect(program.stdout()).to.match(
      /^workload +asked +offered +goodput +429s +early retries +completed\nwork +4\.\d\d\/s +4\.\d\d\/s +0 +0 +1[23] of 1[23]\n/,
    );
    expect(program.stdout()).to.contain(join('runs', 'out', '1'));
    target.child.kill('SIGINT');
    expect(await target.exitCode).to.equal(0);
    const seen = (await readFile(join(folder(), 'seen.jsonl'), 'utf8')).trim().split('\n');
    expect(seen.length).to.be.within(12, 13);
  });

  it('ends JMeter and the stand-in on Ctrl-C within five seconds', async () => {
    const program = start(['run', 'good.json', '--mock', '-o', 'here'], folder());
    await program.says('JMeter runs');
    // Until the JVM has written its first row.
    while (!(await readFile(join(folder(), 'here', 'results.jtl'), 'utf8').catch(() => '')).includes('call')) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await processesWith(join(folder(), 'here'))).to.have.length(1);
    const before = Date.now();
    program.child.kill('SIGINT');
    expect(await program.exitCode).to.equal(130);
    expect(Date.now() - before).to.be.below(6_000);
    expect(await processesWith(join(folder(), 'here'))).to.deep.equal([]);
    expect(program.stdout()).to.contain('was stopped before its end');
  });

  it('says what JMeter logged as an error, and ends with 1', async () => {
    expect(await start(['generate', 'good.json', '-o', 'out'], folder()).exitCode).to.equal(0);
    const plan = await readFile(join(folder(), 'out', 'plan.jmx'), 'utf8');
    await writeFile(
      join(folder(), 'out', 'plan.jmx'),
      plan.replaceAll('ThreadGroup.main_controller', 'ThreadGroup.nothing'),
    );
    const program = start(['run', 'out', '-p', 'target.host=127.0.0.1'], folder());
    expect(await program.exitCode).to.equal(1);
    expect(program.stderr()).to.match(/error CLI013 {2}JMeter logged an error/);
    expect(program.stderr()).to.match(/error CLI016 {2}the run has no results/);
  });

  it('does not mind a reader that has had enough', async () => {
    const program = start(['generate', 'good.json', '-o', '-'], folder());
    await once(program.child.stdout ?? program.child, 'data');
    program.child.stdout?.destroy();
    expect(await program.exitCode).to.equal(0);
    expect(program.stderr()).to.equal('');
  });

  it('says that an internal error is one, in one line, and shows where only when asked', async () => {
    const said: string[] = [];
    const terminal = {
      write: () => {
        throw new Error('the terminal is on fire\nand more');
      },
      say: (text: string) => said.push(text),
    } as unknown as Terminal;
    expect(await runCli(['--version'], terminal)).to.equal(70);
    expect(said.join('')).to.match(
      /^loadwright: internal error: the terminal is on fire\nThis is a bug[^\n]*\nRun [^\n]*--debug[^\n]*\n$/,
    );
    said.length = 0;
    expect(await runCli(['--help', '--debug'], terminal)).to.equal(70);
    expect(said.join('')).to.match(/\n {4}at /);
  });
});
