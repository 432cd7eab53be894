import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const query = (text: string, more = ''): string =>
  specText({ flow: step(`"query": { "q": ▶${JSON.stringify(text)} }`), more });
const agents = { 'agents.csv': 'userId,name\n1,Ann\n2,Bob\n' };
const data = '"data": { "agents": { "type": "csv", "file": "agents.csv" } }';
const saving =
  '{ "type": "http", "name": "start", "method": "POST", "path": "/", "save": { "id": { "type": "json", "path": "$.id" } } }';
const using = (name: string): string => `{ "type": "http", "name": "${name}", "method": "GET", "path": ▶"/\${id}" }`;
const posting = (payload: string, body: string): string =>
  specText({
    flow: `{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": ${payload} } }`,
    more: `"payloads": { ${body} }`,
  });

/** `${...}` and names. */
export const references: readonly BrokenSpec[] = [
  { name: 'an unclosed reference', spec: query('a${values.n'), want: ['SPEC050'] },
  {
    name: 'a reference in a reference',
    spec: query('${agents.${x}}'),
    want: ['SPEC050', 'SPEC052 specs/spec.json:9:88'],
  },
  { name: 'an empty reference', spec: query('a${}b'), want: ['SPEC051'] },
  { name: 'a blank reference', spec: query('${ }'), want: ['SPEC051'] },
  { name: 'a reference to nothing', spec: query('${agentId}'), want: ['SPEC052'] },
  { name: 'an unknown data set', spec: query('${agent.userId}'), want: ['SPEC052'] },
  { name: 'a name that every object has', spec: query('${constructor}'), want: ['SPEC052'] },
  { name: 'two bad references', spec: query('${a}${b}'), want: ['SPEC052', 'SPEC052 specs/spec.json:9:88'] },
  {
    name: 'a saved variable in a header of the target',
    spec: specText({ target: '{ "url": "http://a", "headers": { "X-Id": ▶"${id}" } }', flow: saving }),
    want: ['SPEC052'],
  },
  {
    name: 'an unknown column',
    spec: query('${agents.userid}', data),
    files: agents,
    want: ['SPEC053', 'SPEC071 specs/spec.json:13:13'],
  },
  { name: 'an unknown value', spec: query('${values.n}'), want: ['SPEC054'] },
  { name: 'an unknown form of now', spec: query('${now.local}'), want: ['SPEC055'] },
  { name: 'an unknown payload', spec: query('${payload.p.bytes}'), want: ['SPEC056'] },
  {
    name: 'a body that is not there',
    spec: specText({
      flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": ▶"schedul" } }',
    }),
    want: ['SPEC056'],
  },
  {
    name: 'the length of a body with references',
    spec: posting('"p"', '"p": { "text": "${payload.q.bytes}" }, "q": { "text": "${now.iso}" }').replace(
      '"p": {',
      '▶"p": {',
    ),
    want: ['SPEC057'],
  },
  { name: 'used before it is saved', spec: specText({ flow: `${using('use')}, ${saving}` }), want: ['SPEC059'] },
  {
    name: 'saved in another workload',
    spec: specText({ flow: saving, more: '"slo": []' }).replace(
      '"workloads": {',
      `"workloads": { "other": { "load": { "type": "users", "users": 1, "for": "1s", "pause": "1s" }, "flow": [${using('use')}] },`,
    ),
    want: ['SPEC059'],
  },
  {
    name: 'used in a body before it is saved',
    spec: specText({
      flow: `{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": ▶"p" } }, ${saving}`,
      more: '"payloads": { "p": { "json": { "id": "${id}" } } }',
    }),
    want: ['SPEC059'],
  },
  {
    name: 'headers used before they are saved',
    spec: specText({ flow: `${step('"savedHeaders": ▶"id"')}, ${saving}` }),
    want: ['SPEC059'],
  },
  {
    name: 'saved in one option only',
    spec: specText({
      flow: `{ "type": "choose", "options": [{ "weight": 1, "flow": [${saving}] }, { "weight": 1, "flow": [${getStep}] }] }, ${using('use')}`,
    }),
    want: ['SPEC060'],
  },
  { name: 'a wrong environment name', spec: query('${env.A-B}'), want: ['SPEC061'] },
  { name: 'a wrong property name', spec: query('${property.1}'), want: ['SPEC061'] },
  { name: 'a length without bytes', spec: query('${payload.p}'), want: ['SPEC061'] },
  { name: 'a JMeter function', spec: query('${__groovy(1)}'), want: ['SPEC062'] },
  {
    name: 'a JMeter function in a payload',
    spec: posting('"p"', '"p": { "json": { "a": [1, ▶"${__P(x)}"] } }'),
    want: ['SPEC062'],
  },
  {
    name: 'a JMeter function in a payload file',
    spec: posting('"p"', '"p": { "file": "p.json" }'),
    files: { 'p.json': '{\n  "a": "▶${__time()}"\n}' },
    want: ['SPEC062'],
  },
  {
    name: 'a reference in an expected text',
    spec: specText({ flow: step('"expect": { "contains": ▶"${now.iso}" }') }),
    want: ['SPEC063'],
  },
  {
    name: 'a reference in a form field name',
    spec: specText({
      flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "form", "fields": { ▶"${a}": "x" } } }',
    }),
    want: ['SPEC063'],
  },
  { name: 'an unknown limit', spec: specText({ flow: step('"limits": [▶"tokn"]') }), want: ['SPEC064'] },
  {
    name: 'an unknown limit of the mock',
    spec: specText({ more: '"mock": { "limits": { ▶"token": { "type": "concurrency", "max": 1 } } }' }),
    want: ['SPEC064'],
  },
  {
    name: 'an unknown limit of the credentials',
    spec: specText({
      target: '{ "profile": "acme" }',
      more: '"auth": { "type": "oauth2-client-credentials", "limits": [▶"login"] }',
    }),
    want: ['SPEC064'],
  },
  {
    name: 'an unknown data set of a load',
    spec: specText({ load: '{ "type": "items", "data": ▶"agents", "within": "5s" }' }),
    want: ['SPEC066'],
  },
  {
    name: 'an unknown phase',
    spec: specText({ load: '{ "type": "arrivals", "rate": "2/s", "during": [▶"calm"] }' }),
    want: ['SPEC067'],
  },
  {
    name: 'an unknown workload',
    spec: specText({
      more: '"probe": { "type": "rate", "workload": ▶"wrok", "from": "1/s", "to": "2/s", "step": "1/s" }',
    }),
    want: ['SPEC068'],
  },
  {
    name: 'an unknown parameter of the probe',
    spec: specText({ more: '"probe": { "type": "gap", "parameter": ▶"gap", "values": ["1s", "2s"] }' }),
    want: ['SPEC069'],
  },
  {
    name: 'an unused limit',
    spec: specText({ more: '"limits": { ▶"l": { "type": "concurrency", "max": 1 } }' }),
    want: ['SPEC070'],
  },
  {
    name: 'unused data',
    spec: specText({ more: data.replace('"agents":', '▶"agents":') }),
    files: agents,
    want: ['SPEC071'],
  },
  { name: 'an unused value', spec: specText({ more: '"values": { ▶"n": { "type": "uuid" } }' }), want: ['SPEC072'] },
  { name: 'an unused payload', spec: specText({ more: '"payloads": { ▶"p": { "text": "x" } }' }), want: ['SPEC073'] },
  { name: 'an unused parameter', spec: specText({ more: '"parameters": { ▶"p": "x" }' }), want: ['SPEC074'] },
  {
    name: 'data named like a reference',
    spec: specText({
      flow: step('"query": { "q": "${now.iso}" }'),
      more: '"data": { ▶"now": { "type": "csv", "file": "agents.csv" } }',
    }),
    files: agents,
    want: ['SPEC075', 'SPEC071 specs/spec.json:13:13'],
  },
  {
    name: 'a variable named like a reference',
    spec: specText({ flow: saving.replace('"id":', '▶"env":') }),
    want: ['SPEC075'],
  },
];
