import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const withParameter = specText({
  flow: step('"query": { "q": "${parameters.word}" }'),
  more: '"parameters": { "word": "x" }',
});
const withVariant = (patch: string): string => specText({ more: `"variants": { "heavy": ${patch} }` });

/** The text itself, variants, --set, parameters. */
export const text: readonly BrokenSpec[] = [
  { name: 'a missing comma', spec: '{ "name": "tiny" ▶"target": {} }', want: ['SPEC001'] },
  { name: 'two syntax errors', spec: '{ "name": ▶tiny,\n "target": ▶nul }', want: ['SPEC001', 'SPEC001'] },
  { name: 'a word instead of a text', spec: '▶spec', want: ['SPEC001'] },
  { name: 'an unclosed text', spec: '{ "name": ▶"tiny\n}', want: ['SPEC001'] },
  { name: 'nothing', spec: '', want: ['SPEC001 specs/spec.json:1:1'] },
  { name: 'a key twice', spec: specText({ more: '"slo": [], ▶"slo": ["rejected < 1%"]' }), want: ['SPEC002'] },
  {
    name: 'a key twice, deep',
    spec: specText({ flow: step('"expect": { "status": [200], ▶"status": [204] }') }),
    want: ['SPEC002'],
  },
  { name: 'too deep', spec: `${'['.repeat(100)}▶[${']'.repeat(101)}`, want: ['SPEC003'] },
  {
    name: 'unknown variant',
    spec: specText({ more: '▶"variants": { "heavy": {} }' }),
    variant: 'heavi',
    want: ['SPEC005'],
  },
  { name: 'a variant of variants', spec: withVariant('{ ▶"variants": {} }'), variant: 'heavy', want: ['SPEC006'] },
  { name: 'a variant that is no object', spec: withVariant('▶3'), variant: 'heavy', want: ['SPEC022'] },
  { name: '--set without a value', spec: specText(), sets: ['description'], want: ['SPEC007 --set'] },
  { name: '--set without a path', spec: specText(), sets: ['=5'], want: ['SPEC007 --set'] },
  { name: '--set with an empty part', spec: specText(), sets: ['target..url=x'], want: ['SPEC007 --set'] },
  { name: '--set into nothing', spec: specText(), sets: ['workloads.werk.load.rate=5/s'], want: ['SPEC008 --set'] },
  {
    name: '--set beyond a list',
    spec: specText(),
    sets: ['workloads.work.flow.1.method=POST'],
    want: ['SPEC008 --set'],
  },
  { name: '--set of a new parameter', spec: withParameter, sets: ['parameters.wort=y'], want: ['SPEC008 --set'] },
  { name: '--set of variants', spec: specText(), sets: ['variants.a={}'], want: ['SPEC008 --set'] },
  { name: '--set through a text', spec: specText(), sets: ['name.first=x'], want: ['SPEC009 --set'] },
  { name: '--set of a bad value', spec: specText(), sets: ['workloads.work.load.rate=quick'], want: ['SPEC026 --set'] },
  { name: '--set of an unknown key', spec: specText(), sets: ['target.uri="x"'], want: ['SPEC020 --set'] },
  { name: '--set of a zero', spec: specText(), sets: ['workloads.work.load.rate=0/s'], want: ['SPEC043 --set'] },
  {
    name: 'unknown parameter',
    spec: specText({ flow: step('"query": { "q": ▶"a${parameters.wort}b" }') }),
    want: ['SPEC010'],
  },
  {
    name: 'unknown parameter in a payload file',
    spec: specText({
      flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": "p" } }',
      more: '"payloads": { "p": { "file": "p.txt" } }',
    }),
    files: { 'p.txt': 'one\ntwo ▶${parameters.wort}' },
    want: ['SPEC010'],
  },
  {
    name: 'a parameter of a parameter',
    spec: specText({
      flow: step('"query": { "q": "${parameters.b}" }'),
      more: '"parameters": { "a": "x", "b": ▶"${parameters.a}" }',
    }),
    sets: ['workloads.work.flow.0.query.r=${parameters.a}'],
    want: ['SPEC011'],
  },
  {
    name: 'a bad value from a variant',
    spec: withVariant('{ "workloads": { "work": { "load": { "rate": ▶"0/s" } } } }'),
    variant: 'heavy',
    want: ['SPEC043'],
  },
  {
    name: 'a missing key in what a variant replaced whole',
    spec: withVariant('{ "workloads": { "work": { ▶"load": { "type": "items", "within": "5s" } } } }'),
    variant: 'heavy',
    want: ['SPEC021'],
  },
  {
    name: 'a bad step from a variant',
    spec: withVariant(`{ "workloads": { "work": { "flow": [${getStep}, { "type": "pause", "for": ▶"2" }] } } }`),
    variant: 'heavy',
    want: ['SPEC026'],
  },
];
