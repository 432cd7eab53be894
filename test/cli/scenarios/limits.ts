import type { Scenario } from './scenario.ts';

/** `limits import` */
export const limitsScenarios: readonly Scenario[] = [
  {
    name: 'limits of a vendor',
    line: 'limits import $/limits.json',
    exitCode: 0,
    stdout: /^\{\n {2}"limits": \{\n {4}"token": \{\n[\s\S]*"allow": 300,\n[\s\S]*\n {2}\}\n\}\n$/,
    stderr: /limits\.json:1:\d+ {2}info LIM008 {2}"request\.bytes\.max" \(512,000\) is no quota of requests/,
  },
  {
    name: 'limits of a vendor in silence',
    line: 'limits import $/limits.json --quiet --format json',
    exitCode: 0,
    stdout: /^\{\n {2}"limits"/,
    stderr: '',
  },
  {
    name: 'limits from standard input, with a scope',
    line: 'limits import - --scope edges.rate.per.hour=ip',
    input: '[{ "key": "edges.rate.per.hour", "value": 10 }]',
    exitCode: 0,
    stdout: /"edges": \{[\s\S]*"per": "1h",\n {6}"scope": "ip"\n/,
    stderr: '',
  },
  {
    name: 'limits that are none',
    line: 'limits import -',
    input: '[\n  { "key": "token.rate.per.minute", "value": "300" }\n]',
    exitCode: 1,
    stdout: '',
    stderr: /^standard input:2:46 {2}error LIM005 {2}"value" is "300"; a number is expected\n/,
  },
  { name: 'limits in no file', line: 'limits import $/none.json', exitCode: 2, stdout: '', stderr: /error CLI001/ },
  {
    name: 'limits of a vendor that is not known',
    line: 'limits import $/limits.json --profile genesys-clod',
    exitCode: 2,
    stderr: /there is no profile genesys-clod; did you mean "genesys-cloud"\?/,
  },
  {
    name: 'a scope that is none',
    line: 'limits import $/limits.json --scope token.rate.per.minute=everybody',
    exitCode: 2,
    stderr: /--scope is token\.rate\.per\.minute=everybody; write key=scope, where the scope is one of "token", /,
  },
  {
    name: 'a scope twice',
    line: 'limits import $/limits.json --scope a=ip --scope a=org',
    exitCode: 2,
    stderr: /--scope says twice whose requests share a/,
  },
  {
    name: 'an action on limits that is none',
    line: 'limits export $/limits.json',
    exitCode: 2,
    stderr: /<action> is "export"; it is one of "import"/,
  },
];
