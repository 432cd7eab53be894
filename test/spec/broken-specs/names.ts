import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const called = (name: string): string => specText({ flow: getStep.replace('"get"', `▶${JSON.stringify(name)}`) });
const bell = '"\\u0007"';

/** Names of steps and variables; characters. */
export const names: readonly BrokenSpec[] = [
  {
    name: 'two steps of one name',
    spec: specText({ flow: `${getStep}, ${getStep.replace('"get"', '▶"get"')}` }),
    want: ['SPEC080'],
  },
  {
    name: 'two steps of one name, in a group',
    spec: specText({
      flow: `${getStep}, { "type": "group", "name": ▶"get", "flow": [{ "type": "pause", "for": "1s" }] }`,
    }),
    want: ['SPEC080'],
  },
  { name: 'a name with a reference', spec: called('get ${x}'), want: ['SPEC081'] },
  { name: 'a name with a line break', spec: called('get\nall'), want: ['SPEC082'] },
  { name: 'a name with a blank at its end', spec: called('get '), want: ['SPEC082'] },
  { name: 'a name of an operation row', spec: called('op get'), want: ['SPEC083'] },
  { name: 'the name of the token row', spec: called('token'), want: ['SPEC083'] },
  { name: 'a control character', spec: specText({ flow: step(`"query": { "q": ▶${bell} }`) }), want: ['SPEC084'] },
  {
    name: 'a control character in a name',
    spec: specText({ flow: step(`"query": { ▶${bell}: "q" }`) }),
    want: ['SPEC084'],
  },
  { name: 'half an emoji', spec: specText({ more: '"description": ▶"\\ud83d"' }), want: ['SPEC084'] },
  {
    name: 'a code point that is no character',
    spec: specText({ more: '"description": ▶"\\uffff"' }),
    want: ['SPEC084'],
  },
  {
    name: 'a control character in a script',
    spec: specText({ flow: '{ "type": "script", "name": "s", "file": "s.groovy" }' }),
    files: { 's.groovy': 'log.info("▶\u0001")' },
    want: ['SPEC084'],
  },
  {
    name: 'a variable of the plan',
    spec: specText({ flow: step('"save": { ▶"lw_op": { "type": "json", "path": "$.id" } }') }),
    want: ['SPEC085'],
  },
];
