import { files, type Scenario } from './scenario.ts';

/** `explain` and `generate`. */
export const specScenarios: readonly Scenario[] = [
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
];
