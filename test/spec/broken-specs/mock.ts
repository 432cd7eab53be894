import { type BrokenSpec, specText, step } from './broken-spec.ts';

const mock = (text: string): string => specText({ more: `"mock": { ${text} }` });
const fault = (text: string): string => mock(`"faults": [{ ${text} }]`);
const open = '{ "type": "websocket-open", "name": "open", "path": "/ws" }';
const socketFault = (text: string): string => specText({ flow: open, more: `"mock": { "faults": [{ ${text} }] }` });

/** What the stand-in is asked to do. */
export const mocks: readonly BrokenSpec[] = [
  {
    name: 'a fault that begins twice',
    spec: fault('"type": "revoke-tokens", "at": "3s", ▶"afterRequests": 5').replace(
      '"mock"',
      '"auth": { "type": "oauth2-client-credentials", "tokenUrl": "http://127.0.0.1:8081/token" }, "mock"',
    ),
    want: ['SPEC220'],
  },
  { name: 'a fault that ends twice', spec: fault('"type": "reset", "for": "3s", ▶"requests": 5'), want: ['SPEC220'] },
  { name: 'a death without an end', spec: fault('"type": "down", "at": "3s"').replace('[{', '[▶{'), want: ['SPEC021'] },
  { name: 'an unknown fault', spec: fault('"type": ▶"meltdown"'), want: ['SPEC023'] },
  { name: 'an unknown step', spec: fault('"type": "reset", "steps": ["get", ▶"put"]'), want: ['SPEC065'] },
  { name: 'a step of another kind', spec: fault('"type": "reset", "steps": [▶"pause"]'), want: ['SPEC065'] },
  {
    name: 'a token endpoint that is not there',
    spec: fault('"type": "reset", "steps": [▶"token"]'),
    want: ['SPEC065'],
  },
  {
    name: 'a slow body where none is received',
    spec: socketFault('"type": "slow-body", "over": "3s", "steps": [▶"open"]'),
    want: ['SPEC065'],
  },
  { name: 'no sockets to close', spec: fault('"type": ▶"close-sockets", "code": 1001, "at": "1s"'), want: ['SPEC221'] },
  { name: 'no sockets to ping', spec: fault('"type": ▶"ping", "every": "3s"'), want: ['SPEC221'] },
  { name: 'no tokens to revoke', spec: fault('"type": ▶"revoke-tokens", "at": "1s"'), want: ['SPEC222'] },
  {
    name: 'a code for a missing code',
    spec: socketFault('"type": "close-sockets", "code": ▶1005, "at": "1s"'),
    want: ['SPEC223'],
  },
  {
    name: 'a code of nobody',
    spec: socketFault('"type": "max-sockets", "perToken": 2, "code": ▶2999'),
    want: ['SPEC223'],
  },
  { name: 'a death at no time', spec: fault('"type": ▶"down", "for": "3s"'), want: ['SPEC225'] },
  { name: 'a fault that hits nothing', spec: fault('"type": "reset", "share": ▶0'), want: ['SPEC224'] },
  {
    name: 'percentiles of a fault exchanged',
    spec: fault('"type": "latency", "latency": { "p50": "1s", "p95": ▶"20ms" }'),
    want: ['SPEC045'],
  },
  { name: 'a body that comes in no time', spec: fault('"type": "slow-body", "over": ▶"0s"'), want: ['SPEC041'] },
  { name: 'units of a beginning out of order', spec: fault('"type": "reset", "at": ▶"3s1m"'), want: ['SPEC040'] },
  {
    name: 'a rejection that says Retry-After itself',
    spec: mock('"rejection": { "headers": { ▶"retry-after": "5" } }'),
    want: ['SPEC113'],
  },
  {
    name: 'a rejection with a header in two lines',
    spec: mock('"tokenRejection": { "headers": { "X-Why": ▶"a\\nb" } }'),
    want: ['SPEC107'],
  },
  {
    name: 'a unique value in a step without a body',
    spec: mock('"unique": [{ "type": "json", "steps": [▶"get"], "path": "$.id" }]'),
    want: ['SPEC065'],
  },
  {
    name: 'a unique value in an unknown step',
    spec: specText({
      flow: step('"query": {}'),
      more: '"mock": { "unique": [{ "type": "header", "steps": ["get", ▶"gte"], "name": "X-Id" }] }',
    }),
    want: ['SPEC065'],
  },
];
