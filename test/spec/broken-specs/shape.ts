import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const load = (text: string): string => specText({ load: text });

/** What the schema refuses. */
export const shape: readonly BrokenSpec[] = [
  { name: 'a list instead of a spec', spec: '▶[]', want: ['SPEC022'] },
  {
    name: 'an empty object',
    spec: '▶{}',
    want: ['SPEC021', 'SPEC021', 'SPEC021'].map((code) => `${code} specs/spec.json:1:1`),
  },
  { name: 'unknown key', spec: specText({ more: '▶"workload": {}' }), want: ['SPEC020'] },
  { name: 'unknown key, deep', spec: specText({ flow: step('"expect": { ▶"staus": [200] }') }), want: ['SPEC020'] },
  { name: 'a key named __proto__', spec: specText({ more: '▶"__proto__": {}' }), want: ['SPEC020'] },
  {
    name: 'missing key in the root',
    spec: '▶{ "name": "tiny", "workloads": {} }',
    want: ['SPEC021', 'SPEC029 specs/spec.json:1:19'],
  },
  { name: 'missing key in an item', spec: specText({ flow: '▶{ "type": "http", "name": "get" }' }), want: ['SPEC021'] },
  {
    name: 'a number for a duration',
    spec: load('{ "type": "arrivals", "rate": "2/s", "for": ▶10 }'),
    want: ['SPEC022'],
  },
  { name: 'a text for a number', spec: load('{ "type": "users", "users": ▶"5", "for": "10s" }'), want: ['SPEC022'] },
  {
    name: 'a fraction for a whole number',
    spec: load('{ "type": "users", "users": ▶2.5, "for": "10s" }'),
    want: ['SPEC022'],
  },
  { name: 'null for an object', spec: specText({ target: '▶null' }), want: ['SPEC022'] },
  { name: 'an endless number', spec: load('{ "type": "users", "users": ▶1e999, "for": "10s" }'), want: ['SPEC022'] },
  { name: 'unknown load type', spec: load('{ "type": ▶"arivals", "rate": "2/s" }'), want: ['SPEC023'] },
  { name: 'unknown step type', spec: specText({ flow: '{ "type": ▶"htpp", "name": "get" }' }), want: ['SPEC023'] },
  { name: 'a step type that is no text', spec: specText({ flow: '{ "type": ▶7 }' }), want: ['SPEC023'] },
  {
    name: 'no load type',
    spec: specText({ load: '{ "rate": "2/s" }' }).replace('"load"', '▶"load"'),
    want: ['SPEC024'],
  },
  { name: 'unknown word', spec: specText({ more: '"intent": ▶"respct"' }), want: ['SPEC025'] },
  { name: 'unknown method', spec: specText({ flow: getStep.replace('"GET"', '▶"FETCH"') }), want: ['SPEC025'] },
  { name: 'unknown retry policy', spec: specText({ more: '"retry": { "policy": ▶"recomended" }' }), want: ['SPEC025'] },
  {
    name: 'a rate without a unit',
    spec: load('{ "type": "arrivals", "rate": ▶"2", "for": "10s" }'),
    want: ['SPEC026'],
  },
  { name: 'a negative rate', spec: load('{ "type": "arrivals", "rate": ▶"-2/s", "for": "10s" }'), want: ['SPEC026'] },
  {
    name: 'a duration in words',
    spec: load('{ "type": "arrivals", "rate": "2/s", "for": ▶"10 seconds" }'),
    want: ['SPEC026'],
  },
  { name: 'a name with a blank', spec: specText({ name: '▶"my spec"' }), want: ['SPEC026'] },
  { name: 'a path without a slash', spec: specText({ flow: getStep.replace('"/"', '▶"items"') }), want: ['SPEC026'] },
  { name: 'no users', spec: load('{ "type": "users", "users": ▶0, "for": "10s" }'), want: ['SPEC027'] },
  {
    name: 'too many tokens',
    spec: specText({ more: '"auth": { "type": "oauth2-client-credentials", "tokens": ▶51 }' }),
    want: ['SPEC027'],
  },
  {
    name: 'a weight of zero',
    spec: specText({
      flow: `{ "type": "choose", "options": [{ "weight": ▶0, "flow": [${getStep}] }, { "weight": 1, "flow": [{ "type": "pause", "for": "1s" }] }] }`,
    }),
    want: ['SPEC027'],
  },
  { name: 'an empty name', spec: specText({ flow: getStep.replace('"get"', '▶""') }), want: ['SPEC028'] },
  {
    name: 'a name too long',
    spec: specText({ flow: getStep.replace('"get"', `▶"${'x'.repeat(121)}"`) }),
    want: ['SPEC028'],
  },
  { name: 'an empty flow', spec: specText().replace(/"flow": \[[^\]]*\]/, '▶"flow": []'), want: ['SPEC029'] },
  {
    name: 'no workloads',
    spec: '{ "name": "tiny", "target": { "url": "http://a" }, ▶"workloads": {} }',
    want: ['SPEC029'],
  },
  { name: 'a status twice', spec: specText({ flow: step('"expect": { "status": [200, ▶200] }') }), want: ['SPEC030'] },
  {
    name: 'a limit named in words',
    spec: specText({ more: '"limits": { ▶"per minute": { "type": "concurrency", "max": 1 } }' }),
    want: ['SPEC031'],
  },
  {
    name: 'a header name with a colon',
    spec: specText({ flow: step('"headers": { ▶"X:": "y" }') }),
    want: ['SPEC031'],
  },
  {
    name: 'a saved variable with a dash',
    spec: specText({ flow: step('"save": { ▶"my-id": { "type": "json", "path": "$.id" } }') }),
    want: ['SPEC031'],
  },
];
