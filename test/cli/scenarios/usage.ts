import type { Scenario } from './scenario.ts';

/** Help, versions, and lines that cannot be carried out. */
export const usageScenarios: readonly Scenario[] = [
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
    name: 'unknown items without a run to go on with',
    line: 'run $/good.json --mock --resume-unknown',
    exitCode: 2,
    stderr: /--resume-unknown goes with --resume/,
  },
  {
    name: 'the rest of a run at another time scale',
    line: 'run $/good.json --mock --resume $/run --time-scale 0.5',
    exitCode: 2,
    stderr: /--resume does all that is left: leave --time-scale away/,
  },
  {
    name: 'the rest of a run of a spec from standard input',
    line: 'run - --mock --resume $/run',
    exitCode: 2,
    stderr: /--resume wants the spec as a file/,
  },
  {
    name: 'the rest of a run that has left no list',
    line: 'run $/good.json --mock --resume $/run',
    exitCode: 1,
    stderr: /error CLI024 {2}.*run has no list of what its run has left undone/,
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
    stderr: /--time-scale is 0; write a number from 0.001 to 100/,
  },
  {
    name: 'a time scale of next to nothing',
    line: 'mock $/good.json --time-scale 0.0009',
    exitCode: 2,
    stderr: /--time-scale is 0.0009; write a number from 0.001 to 100/,
  },
  {
    name: 'a time scale beyond all others',
    line: 'run $/good.json --mock --time-scale 1e400',
    exitCode: 2,
    stderr: /--time-scale is 1e400; write a number from 0.001 to 100/,
  },
  {
    name: 'a time scale of next to nothing, as a property of JMeter',
    line: 'run $/good.json --mock -p time.scale=0.0001',
    exitCode: 2,
    stderr: /--property time.scale is 0.0001; write a number from 0.001 to 100/,
  },
  {
    name: 'a time scale in words',
    line: 'explain $/good.json --time-scale half',
    exitCode: 2,
    stderr: /--time-scale is half/,
  },
];
