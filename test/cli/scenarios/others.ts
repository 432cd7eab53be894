import { files, type Scenario } from './scenario.ts';

/** `validate`, `run`, `mock`, `engine` and `init`. */
export const otherScenarios: readonly Scenario[] = [
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
