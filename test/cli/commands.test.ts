import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { commandTable } from '../../src/cli/command-table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goodSpec, invoke, place } from './invoke.ts';

type Scenario = {
  readonly name: string;
  /** `$` stands for the folder of the test. */
  readonly line: string;
  readonly input?: string;
  readonly exitCode: number;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
};

const { limits: _, ...unlimited } = goodSpec;
const files = {
  'good.json': JSON.stringify(goodSpec),
  'bad.json': JSON.stringify({ ...goodSpec, intentt: 'respect' }),
  'broken.json': '{ "name": ',
  'loose.json': JSON.stringify(unlimited),
  'plan.jmx':
    '<?xml version="1.0" encoding="UTF-8"?>\n<jmeterTestPlan version="1.2">\n  <hashTree>\n    <NoSuchThing guiclass="X" testclass="X" testname="x"/>\n    <hashTree/>\n  </hashTree>\n</jmeterTestPlan>\n',
  'text.txt': 'hello',
  'taken/file.txt': 'mine',
};

const anything = /^[\s\S]*$/;
const scenarios: readonly Scenario[] = [
  { name: 'the version', line: '--version', exitCode: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: '' },
  { name: 'the version, in short', line: '-V', exitCode: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: '' },
  { name: 'help', line: '--help', exitCode: 0, stdout: /^loadwright: .*[\s\S]*Commands:[\s\S]*validate/, stderr: '' },
  { name: 'help as a command', line: 'help', exitCode: 0, stdout: /Commands:/, stderr: '' },
  { name: 'no words at all', line: '', exitCode: 2, stdout: '', stderr: /Usage: loadwright <command>/ },
  {
    name: 'a misspelt command',
    line: 'valdiate',
    exitCode: 2,
    stdout: '',
    stderr:
      'loadwright: there is no command valdiate; did you mean "validate"?\nRun `loadwright --help` for how to use it.\n',
  },
  {
    name: 'an unknown command',
    line: 'frobnicate',
    exitCode: 2,
    stderr: /no command frobnicate; commands are init, explain/,
  },
  {
    name: 'an option before the command',
    line: '--quiet explain',
    exitCode: 2,
    stderr: /name a command before its options/,
  },
  {
    name: 'a missing argument',
    line: 'explain',
    exitCode: 2,
    stderr: /something is missing; write loadwright explain <spec>/,
  },
  {
    name: 'an argument too many',
    line: 'explain $/good.json more',
    exitCode: 2,
    stderr: /"more" is one argument too many/,
  },
  {
    name: 'a misspelt option',
    line: 'explain $/good.json --varaint x',
    exitCode: 2,
    stderr: /no option --varaint; did you mean --variant\?/,
  },
  { name: 'an unknown short option', line: 'explain $/good.json -z', exitCode: 2, stderr: /no option -z\n/ },
  {
    name: 'an option without its value',
    line: 'explain $/good.json --variant',
    exitCode: 2,
    stderr: /--variant needs a value/,
  },
  {
    name: 'an option twice',
    line: 'explain $/good.json --variant a --variant b',
    exitCode: 2,
    stderr: /--variant is given more than once/,
  },
  {
    name: 'a choice that is none',
    line: 'explain $/good.json --format xml',
    exitCode: 2,
    stderr: /--format is "xml"; it is one of "text", "json"/,
  },
  {
    name: 'a time scale of nothing',
    line: 'explain $/good.json --time-scale 0',
    exitCode: 2,
    stderr: /--time-scale is 0; it is a number above 0/,
  },
  {
    name: 'a time scale in words',
    line: 'explain $/good.json --time-scale half',
    exitCode: 2,
    stderr: /--time-scale is half/,
  },

  {
    name: 'an explanation',
    line: 'explain $/good.json',
    exitCode: 0,
    stdout: /This can be done within the limits\.\n$/,
    stderr: '',
  },
  {
    name: 'an explanation of standard input',
    line: 'explain -',
    input: files['good.json'],
    exitCode: 0,
    stdout: /workload work/,
    stderr: '',
  },
  {
    name: 'an explanation as JSON',
    line: 'explain $/good.json --format json',
    exitCode: 0,
    stdout: /^\{\n {2}"name": "small"[\s\S]*"isFeasible": true\n\}\n$/,
  },
  {
    name: 'a load that does not fit',
    line: 'explain $/good.json --variant fast',
    exitCode: 1,
    stdout: /This cannot be done[\s\S]*9\/s against 4\.5\/s/,
  },
  {
    name: 'a load that need not fit',
    line: 'explain $/good.json --variant rude',
    exitCode: 0,
    stdout: /10\/s against 5\/s of quota: 50 % are answered 429/,
  },
  {
    name: 'a value set from outside',
    line: 'explain $/good.json --set workloads.work.load.rate=2/s --set limits.quota.allow=200',
    exitCode: 0,
    stdout: /200 per 60 s[\s\S]*2\/s for 60 s/,
  },
  {
    name: 'a setting that is none',
    line: 'explain $/good.json --set rate',
    exitCode: 1,
    stdout: '',
    stderr: /--set.*error SPEC/,
  },
  {
    name: 'a variant that is none',
    line: 'explain $/good.json --variant fsat',
    exitCode: 1,
    stdout: '',
    stderr: /error SPEC\d+ .*fsat[\s\S]*fast/,
  },
  {
    name: 'a spec with an unknown key',
    line: 'explain $/bad.json',
    exitCode: 1,
    stdout: '',
    stderr: /bad\.json:1:\d+ {2}error SPEC\d+ [\s\S]*intentt[\s\S]*intent/,
  },
  {
    name: 'a spec that is no JSON',
    line: 'explain $/broken.json',
    exitCode: 1,
    stdout: '',
    stderr: /broken\.json:1:11 {2}error SPEC001/,
  },
  {
    name: 'a spec that is not there',
    line: 'explain $/none.json',
    exitCode: 2,
    stdout: '',
    stderr: /error CLI001 {2}.*none\.json cannot be read: there is no such file\n/,
  },
  { name: 'a spec that is a folder', line: 'explain $', exitCode: 2, stderr: /CLI001.*it is a folder/ },

  {
    name: 'a plan on standard output',
    line: 'generate $/good.json -o -',
    exitCode: 0,
    stdout: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<jmeterTestPlan [\s\S]*<\/jmeterTestPlan>\n?$/,
    stderr: '',
  },
  { name: 'a plan without a place', line: 'generate $/good.json', exitCode: 2, stderr: /--output is missing/ },
  {
    name: 'a plan in a folder of somebody',
    line: 'generate $/good.json -o $/taken',
    exitCode: 2,
    stdout: '',
    stderr: /CLI002.*taken has files in it that loadwright did not write/,
  },
  { name: 'a plan of a bad spec', line: 'generate $/bad.json -o $/out', exitCode: 1, stdout: '', stderr: /error SPEC/ },
  {
    name: 'a check of nothing',
    line: 'generate $/good.json -o $/out --check',
    exitCode: 1,
    stdout: '',
    stderr: /CLI004 {2}plan\.jmx is missing/,
  },

  { name: 'good files', line: 'validate $/good.json', exitCode: 0, stdout: '', stderr: 'no findings in 1 file\n' },
  {
    name: 'a bad spec',
    line: 'validate $/bad.json',
    exitCode: 1,
    stdout: /error SPEC\d+/,
    stderr: /^1 error in 1 file\n$/,
  },
  { name: 'a bad plan', line: 'validate $/plan.jmx', exitCode: 1, stdout: /plan\.jmx:\d+:\d+ {2}error JMX\d+/ },
  { name: 'several files', line: 'validate $/good.json $/bad.json $/plan.jmx', exitCode: 1, stderr: /in 3 files\n$/ },
  {
    name: 'a spec from standard input',
    line: 'validate - --as spec',
    input: '{}',
    exitCode: 1,
    stdout: /^standard input:1:1 {2}error SPEC/,
  },
  {
    name: 'a plan from standard input',
    line: 'validate - --as plan',
    input: files['plan.jmx'],
    exitCode: 1,
    stdout: /^standard input:/,
  },
  { name: 'standard input of unknown kind', line: 'validate -', input: '{}', exitCode: 2, stdout: /CLI008/ },
  {
    name: 'a file of unknown kind',
    line: 'validate $/text.txt',
    exitCode: 2,
    stdout: /CLI008 {2}.*text\.txt is neither/,
  },
  {
    name: 'a file that is not there',
    line: 'validate $/none.jmx',
    exitCode: 2,
    stdout: /CLI001.*there is no such file/,
  },
  {
    name: 'findings as JSON',
    line: 'validate $/bad.json --format json',
    exitCode: 1,
    stdout: /^\[\n {2}\{\n {4}"code": "SPEC/,
  },
  {
    name: 'findings for GitHub',
    line: 'validate $/bad.json --format github',
    exitCode: 1,
    stdout: /^::error file=.*bad\.json,line=1,col=\d+,title=SPEC/,
  },
  { name: 'findings in silence', line: 'validate $/bad.json --quiet', exitCode: 1, stdout: /SPEC/, stderr: '' },

  {
    name: 'a run against a target without approval',
    line: 'run $/good.json',
    exitCode: 2,
    stdout: '',
    stderr: /CLI010 {2}this run would send load to api\.example\.com\n {2}hint: add --mock/,
  },
  { name: 'a run of a folder that is none of ours', line: 'run $/taken', exitCode: 2, stderr: /CLI009/ },
  { name: 'a stand-in for a folder', line: 'run $/taken --mock', exitCode: 2, stderr: /CLI019/ },
  {
    name: 'a run with a property that is none',
    line: 'run $/good.json -p x',
    exitCode: 2,
    stderr: /--property is x; write name=value/,
  },
  {
    name: 'a run with a time-out that is none',
    line: 'run $/good.json --timeout soon',
    exitCode: 2,
    stderr: /--timeout is soon; it is a whole number of seconds/,
  },
  {
    name: 'a stand-in at a port that is none',
    line: 'mock $/good.json --port 70000',
    exitCode: 2,
    stderr: /--port is 70000; it is a number from 0 to 65535/,
  },
  { name: 'a stand-in for a bad spec', line: 'mock $/bad.json', exitCode: 1, stderr: /error SPEC/ },

  {
    name: 'an engine action that is none',
    line: 'engine remove',
    exitCode: 2,
    stderr: /<action> is "remove"; it is one of "install", "path", "verify"/,
  },
  { name: 'an engine that is none', line: 'engine path', exitCode: 2, stdout: '', stderr: /ENG009/ },
  {
    name: 'a start from nothing known',
    line: 'init x --from webscoket',
    exitCode: 2,
    stderr: /nothing named webscoket to start from; did you mean "websocket"\?/,
  },
  { name: 'a name that is none', line: 'init 9lives', exitCode: 2, stderr: /"9lives" is no name/ },
];

function check(actual: string, wanted: string | RegExp, what: string): void {
  if (typeof wanted === 'string') expect(actual, what).to.equal(wanted);
  else expect(actual, what).to.match(wanted);
}

describe('command lines', () => {
  const folder = temporaryFolder();
  beforeEach(() => place(folder(), files));
  /** No engine of the machine's own is found from here. */
  const setting = () => ({ folder: folder(), variables: { HOME: folder(), PATH: '' } });

  for (const { name, line, input, exitCode, stdout = anything, stderr = anything } of scenarios) {
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
