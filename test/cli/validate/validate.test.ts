import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { engineHome } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { goodSpec, invoke, place } from '../invoke.ts';

const plan = (groupProps: string, comments = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">
  <hashTree>
    <TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="plan"/>
    <hashTree>
      <ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users" enabled="true">
        ${comments}
        ${groupProps}
      </ThreadGroup>
      <hashTree/>
    </hashTree>
  </hashTree>
</jmeterTestPlan>
`;
/** JMX022 is a warning of the tree that no mode changes. */
const odd = '<stringProp name="ThreadGroup.nope">1</stringProp>';
const comment = (text: string): string => `<stringProp name="TestPlan.comments">${text}</stringProp>`;
const files = {
  'good.json': JSON.stringify(goodSpec),
  'odd.jmx': plan(odd),
  'typed.jmx': plan('<stringProp name="ThreadGroup.num_threads">5</stringProp>'),
  'broken.jmx': plan('<noProp/>'),
  'deep/kept.jmx': plan(odd, comment('loadwright:ignore JMX022 an old plugin reads it')),
};

/** Without findings of rules, so that these tests say the same whatever rules there are. */
const codesOf = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code).filter((code) => /^(?:JMX|VAL|CLI)/.test(code));

describe('validate', () => {
  const folder = temporaryFolder();
  beforeEach(() => place(folder(), files));
  const run = (line: string, input?: string) =>
    invoke(
      line.split(' ').map((word) => word.replace('$', folder())),
      {
        ...{ folder: folder(), variables: { HOME: folder(), PATH: '' } },
        ...(input !== undefined && { input }),
      },
    );
  const config = (value: unknown, path = 'loadwright.validate.json') =>
    writeFile(join(folder(), path), JSON.stringify(value));

  describe('takes a configuration', () => {
    it('from beside the plan, from above, and the nearest first', async () => {
      await config({ rules: { JMX022: 'error' } });
      expect((await run('validate $/odd.jmx')).exitCode).to.equal(1);
      await place(folder(), { 'deep/odd.jmx': plan(odd) });
      expect((await run('validate $/deep/odd.jmx')).exitCode).to.equal(1);
      await config({ rules: { JMX022: 'off' } }, 'deep/loadwright.validate.json');
      const { exitCode, stdout } = await run('validate $/deep/odd.jmx --format json');
      expect([exitCode, codesOf(stdout)]).to.deep.equal([0, []]);
    });

    it('from where it is told to', async () => {
      await config({ rules: { JMX022: 'error' } }, 'own.json');
      expect((await run('validate $/odd.jmx')).exitCode).to.equal(0);
      expect((await run('validate $/odd.jmx --config $/own.json')).exitCode).to.equal(1);
      const none = await run('validate $/odd.jmx --config $/none.json');
      expect([none.exitCode, none.stdout.includes('CLI001')]).to.deep.equal([2, true]);
    });

    it('and says what is wrong with it once', async () => {
      await config({ modee: 'ci' });
      const { exitCode, stdout } = await run('validate $/odd.jmx $/typed.jmx --format json');
      expect([exitCode, codesOf(stdout).filter((code) => code === 'VAL011')]).to.deep.equal([1, ['VAL011']]);
      expect(stdout).to.contain('"file": "loadwright.validate.json"');
    });
  });

  describe('ignores', () => {
    it('what a comment accepts, and counts it', async () => {
      const { exitCode, stdout, stderr } = await run('validate $/deep/kept.jmx --format json');
      expect([exitCode, codesOf(stdout)]).to.deep.equal([0, []]);
      expect(stderr).to.match(/, 1 accepted in 1 file\n$/);
      await config({ rules: { JMX022: 'error' } });
      expect((await run('validate $/deep/kept.jmx')).exitCode).to.equal(0);
    });

    it('what is in the baseline, and nothing new', async () => {
      await config({ rules: { JMX022: 'error' } });
      const baseline = '--baseline $/baseline.json';
      const missing = await run(`validate $/odd.jmx ${baseline}`);
      expect([missing.exitCode, missing.stdout.includes('CLI001')]).to.deep.equal([2, true]);
      expect((await run(`validate $/odd.jmx ${baseline} --write-baseline`)).exitCode).to.equal(0);
      const written = await readFile(join(folder(), 'baseline.json'), 'utf8');
      const { files: noted } = JSON.parse(written) as { files: Record<string, Record<string, number>> };
      expect(Object.keys(noted)).to.deep.equal(['odd.jmx']);
      expect(noted['odd.jmx']?.['JMX022 TestPlan "plan" / ThreadGroup "users" / ThreadGroup.nope']).to.equal(1);
      expect((await run(`validate $/odd.jmx ${baseline}`)).exitCode).to.equal(0);
      // Another element before it, and another finding.
      const moved = plan(`\n\n${odd}${odd.replace('nope', 'neither')}`);
      await writeFile(join(folder(), 'odd.jmx'), moved);
      const { exitCode, stdout } = await run(`validate $/odd.jmx ${baseline}`);
      expect(exitCode).to.equal(1);
      expect(stdout).to.contain('ThreadGroup.neither').and.not.contain('no property ThreadGroup.nope');
      await writeFile(join(folder(), 'baseline.json'), '{}');
      expect((await run(`validate $/odd.jmx ${baseline}`)).stdout).to.contain('VAL020');
    });
  });

  describe('rewrites', () => {
    it('a plan in place, by a rename, through a link, once', async () => {
      await symlink(join(folder(), 'typed.jmx'), join(folder(), 'link.jmx'));
      const before = await readdir(folder());
      const { exitCode, stderr } = await run('validate $/link.jmx --fix');
      expect(exitCode).to.equal(0);
      expect(stderr).to.contain('ThreadGroup.num_threads of ThreadGroup "users": stringProp is intProp now');
      expect(await readFile(join(folder(), 'typed.jmx'), 'utf8')).to.contain(
        '<intProp name="ThreadGroup.num_threads">5<',
      );
      expect((await lstat(join(folder(), 'link.jmx'))).isSymbolicLink()).to.equal(true);
      expect(await readdir(folder())).to.deep.equal(before);
      expect((await run('validate $/link.jmx --fix')).stderr).to.not.contain('intProp');
    });

    it('nothing with --diff, and prints a patch', async () => {
      for (const flags of ['--diff', '--fix --dry-run']) {
        const { exitCode, stdout, stderr } = await run(`validate $/typed.jmx ${flags}`);
        expect(exitCode).to.equal(0);
        expect(stdout).to.match(/^--- a\/typed\.jmx\n\+\+\+ b\/typed\.jmx\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
        expect(stdout).to.contain('\n+        <intProp name="ThreadGroup.num_threads">5</intProp>\n');
        expect(stderr).to.match(/in 1 file\n$/);
      }
      expect(await readFile(join(folder(), 'typed.jmx'), 'utf8')).to.equal(files['typed.jmx']);
    });

    it('standard input to a patch', async () => {
      const { stdout } = await run('validate - --as plan --diff', files['typed.jmx']);
      expect(stdout).to.match(/^--- a\/standard input\n/);
    });

    it('nothing that JMeter does not load', async () => {
      const { exitCode, stdout } = await run('validate $/broken.jmx --fix');
      expect(exitCode).to.equal(1);
      expect(stdout).to.contain('VAL040  the file stays as it is');
      expect(await readFile(join(folder(), 'broken.jmx'), 'utf8')).to.equal(files['broken.jmx']);
    });
  });

  describe('prints', () => {
    it('SARIF with paths from the folder of the command, and every rule', async () => {
      const { stdout } = await run('validate $/odd.jmx --format sarif');
      const [log] = (JSON.parse(stdout) as { runs: Record<string, object>[] }).runs;
      expect(log).to.have.nested.property('artifacts[0].location.uri', 'odd.jmx');
      expect(log).to.have.nested.property('tool.driver.rules').with.length.above(40);
    });

    it('JUnit with a case for a file without findings', async () => {
      const { stdout } = await run('validate $/good.json --format junit');
      expect(stdout).to.contain('<testcase name="no findings"').and.contain('failures="0"');
    });
  });

  it('knows the quotas of a spec, and says what is wrong with that', async () => {
    expect((await run('validate $/odd.jmx --spec $/good.json -J users=5 -J a.b=c=d')).exitCode).to.equal(0);
    const { exitCode, stdout } = await run('validate $/odd.jmx --spec $/none.json');
    expect([exitCode, stdout.includes('CLI001')]).to.deep.equal([2, true]);
  });

  it('asks the engine', async () => {
    const words = ['validate', join(folder(), 'odd.jmx'), join(folder(), 'broken.jmx'), '--engine', '--format', 'json'];
    await engineHome();
    const { exitCode, stdout } = await invoke(words, {
      folder: folder(),
      variables: process.env as Record<string, string>,
    });
    expect(exitCode).to.equal(1);
    expect([...codesOf(stdout)].sort()).to.deep.equal(['JMX008', 'JMX022']);
  });

  for (const [line, message] of [
    ['--write-baseline', '--write-baseline needs --baseline FILE'],
    ['--dry-run', '--dry-run goes with --fix'],
    ['--gui-order', '--gui-order goes with --fix or --diff'],
    ['- --as plan --fix', '--fix wants files; for standard input there is --diff'],
    ['-J users', '-J is "users"; write -J name=value'],
    ['-Jusers=5', '-J names no property; write -J name=value, with a blank behind the J'],
    ['--mode ci --mode author', '--mode is given more than once'],
  ] as const) {
    it(`refuses ${line}`, async () => {
      const { exitCode, stderr } = await run(`validate $/odd.jmx ${line}`);
      expect(exitCode).to.equal(2);
      expect(stderr).to.contain(message);
    });
  }
});
