import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { commandTable } from '../../src/cli/command-table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { invoke, place } from './invoke.ts';
import { limitsScenarios } from './scenarios/limits.ts';
import { otherScenarios } from './scenarios/others.ts';
import { files } from './scenarios/scenario.ts';
import { specScenarios } from './scenarios/specs.ts';
import { usageScenarios } from './scenarios/usage.ts';

const anything = /^[\s\S]*$/;

function check(actual: string, wanted: string | RegExp, what: string): void {
  if (typeof wanted === 'string') expect(actual, what).to.equal(wanted);
  else expect(actual, what).to.match(wanted);
}

describe('command lines', () => {
  const folder = temporaryFolder();
  beforeEach(() => place(folder(), files));
  /** No engine of the machine's own is found from here. */
  const setting = () => ({ folder: folder(), variables: { HOME: folder(), PATH: '' } });

  for (const { name, line, input, exitCode, stdout = anything, stderr = anything } of [
    ...usageScenarios,
    ...specScenarios,
    ...otherScenarios,
    ...limitsScenarios,
  ]) {
    it(`${name}: loadwright ${line}`, async () => {
      const words = line.split(' ').filter((word) => word !== '');
      const result = await invoke(
        words.map((word) => word.replace('$', folder())),
        { ...setting(), ...(input !== undefined && { input }) },
      );
      check(result.stderr, stderr, 'stderr');
      check(result.stdout, stdout, 'stdout');
      expect(result.exitCode).to.equal(exitCode);
    });
  }

  for (const { name, arguments: words, summary } of commandTable) {
    it(`${name} --help shows the command as the list of commands does`, async () => {
      const { exitCode, stdout, stderr } = await invoke([name, '--help'], setting());
      expect({ exitCode, stderr }).to.deep.equal({ exitCode: 0, stderr: '' });
      const [usage = ''] = stdout.split('\n');
      expect(usage.startsWith(`loadwright ${name} `)).to.equal(true);
      expect(usage.split(' ').length).to.equal(2 + words.split(' ').length);
      expect(stdout).to.contain(summary);
      for (const line of stdout.split('\n')) expect(line.length, line).to.be.at.most(100);
      expect(await invoke(['help', name], setting())).to.deep.equal({ exitCode, stdout, stderr });
    });
  }

  it('generates, checks, and sees what has changed', async () => {
    const out = join(folder(), 'out');
    const generate = (...more: string[]) =>
      invoke(['generate', join(folder(), 'good.json'), '-o', out, ...more], setting());
    expect(await generate('--quiet')).to.deep.equal({ exitCode: 0, stdout: `${out}\n`, stderr: '' });
    expect((await readdir(out)).sort()).to.deep.equal([
      'README.md',
      'engine-lock.json',
      'loadwright.properties',
      'plan.jmx',
    ]);
    expect(await generate('--check')).to.deep.equal({ exitCode: 0, stdout: '', stderr: `${out} is up to date\n` });
    const plan = await readFile(join(out, 'plan.jmx'), 'utf8');
    await writeFile(join(out, 'plan.jmx'), plan.replace('/call', '/changed'));
    const line = plan.split('\n').findIndex((each) => each.includes('/call')) + 1;
    const stale = await generate('--check');
    expect(stale.exitCode).to.equal(1);
    expect(stale.stderr).to.contain(`${join(out, 'plan.jmx')}:${line}:1  error CLI005  plan.jmx is stale: it has "`);
    expect((await generate()).exitCode).to.equal(0);
    expect((await generate('--check')).exitCode).to.equal(0);
  });

  it('writes an explanation to a file, and leaves nothing else behind', async () => {
    const before = await readdir(folder());
    const file = join(folder(), 'answer.html');
    const explain = (...more: string[]) =>
      invoke(['explain', join(folder(), 'good.json'), '--format', 'html', '-o', file, ...more], setting());
    const { exitCode, stdout, stderr } = await explain();
    expect({ exitCode, stdout }).to.deep.equal({ exitCode: 0, stdout: '' });
    expect(stderr).to.match(/answer\.html \([\d,]+ bytes\)\n$/);
    const page = await readFile(file, 'utf8');
    expect(page).to.match(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(await explain('--quiet')).to.deep.equal({ exitCode: 0, stdout: '', stderr: '' });
    expect(await readFile(file, 'utf8')).to.equal(page);
    expect((await readdir(folder())).sort()).to.deep.equal([...before, 'answer.html'].sort());
  });

  it('starts a spec that all other commands accept', async () => {
    for (const from of ['http-quota', 'websocket']) {
      const made = await invoke(['init', `my-${from}`, '--from', from], setting());
      expect(made).to.include({ exitCode: 0, stdout: `${join(`my-${from}`, 'spec.json')}\n` });
      const spec = join(folder(), `my-${from}`, 'spec.json');
      expect((await invoke(['validate', spec], setting())).stderr).to.equal('no findings in 1 file\n');
      expect((await invoke(['explain', spec], setting())).stdout).to.match(new RegExp(`^my-${from}: `));
      expect(
        JSON.parse(await readFile(join(folder(), `my-${from}`, 'capacity-spec.schema.json'), 'utf8')),
      ).to.include.keys('$defs');
    }
    const again = await invoke(['init', 'my-websocket'], setting());
    expect(again).to.include({ exitCode: 2, stdout: '' });
    expect(again.stderr).to.match(/CLI007 {2}my-websocket exists already/);
  });

  it('colours for terminals, unless told otherwise', async () => {
    const words = ['explain', join(folder(), 'bad.json')];
    const coloured = await invoke(words, { ...setting(), colour: true });
    expect(coloured.stderr).to.contain('\u001b[');
    const plain = await invoke([...words, '--no-color'], { ...setting(), colour: true });
    expect(plain.stderr).not.to.contain('\u001b[');
  });
});
