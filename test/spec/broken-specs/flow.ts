import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const flow = (text: string): string => specText({ flow: text });
const poll = (more: string): string =>
  flow(`{ "type": "poll", "name": "wait", "path": "/", "until": { "json": "$.state", "done": ["ok"] }, ${more} }`);
const limit = (text: string): string =>
  specText({ flow: step('"limits": ["l"]'), more: `"limits": { "l": { ${text} } }` });
const open = (name: string): string => `{ "type": "websocket-open", "name": ${name}, "path": "/" }`;
const ping = (type: string): string => `{ "type": ${type}, "name": "ping" }`;
const pattern = (text: string): string =>
  flow(step(`"save": { "id": { "type": "regex", "pattern": ▶${JSON.stringify(text)} } }`));
const retry = (text: string): string => specText({ work: `"retry": ${text}` });

/** Steps, sockets, retries, limits. */
export const flows: readonly BrokenSpec[] = [
  { name: 'no path', spec: flow('▶{ "type": "http", "name": "get", "method": "GET" }'), want: ['SPEC180'] },
  {
    name: 'a path and a URL',
    spec: flow('▶{ "type": "websocket-open", "name": "open", "path": "/", "url": "wss://a" }'),
    want: ['SPEC180'],
  },
  { name: 'one poll only', spec: poll('"every": "30s", "deadline": ▶"30s"'), want: ['SPEC181'] },
  {
    name: 'a frame without a socket',
    spec: flow('{ "type": ▶"websocket-write", "name": "write", "message": { "type": "text", "text": "x" } }'),
    want: ['SPEC182'],
  },
  {
    name: 'a ping after the close',
    spec: flow(`${open('"open"')}, { "type": "websocket-close", "name": "close" }, ${ping('▶"websocket-ping"')}`),
    want: ['SPEC182'],
  },
  {
    name: 'a socket opened in one option',
    spec: flow(
      `{ "type": "choose", "options": [{ "weight": 1, "flow": [${open('"open"')}] }, { "weight": 1, "flow": [${getStep}] }] }, ${ping('▶"websocket-ping"')}`,
    ),
    want: ['SPEC182'],
  },
  { name: 'a second socket', spec: flow(`${open('"open"')}, ${open('▶"again"')}`), want: ['SPEC183'] },
  { name: 'a loop without end', spec: flow(`▶{ "type": "repeat", "flow": [${getStep}] }`), want: ['SPEC184'] },
  {
    name: 'a loop by time without a pace',
    spec: flow(`▶{ "type": "repeat", "for": "5s", "flow": [${getStep}] }`),
    want: ['SPEC184'],
  },
  {
    name: 'a loop by count and time',
    spec: flow(`▶{ "type": "repeat", "times": 3, "for": "5s", "flow": [${getStep}] }`),
    want: ['SPEC184'],
  },
  {
    name: 'a retry of a bad request',
    spec: specText({ more: '"retry": { "policy": "recommended", "statuses": [429, ▶400] }' }),
    want: ['SPEC185'],
  },
  {
    name: 'a retry of a success',
    spec: retry('{ "policy": "constant-pause", "statuses": [▶200] }'),
    want: ['SPEC185'],
  },
  {
    name: 'a retry of a missing resource',
    spec: flow(step('"retry": { "policy": "recommended", "idempotentStatuses": [▶404] }')),
    want: ['SPEC185'],
  },
  { name: 'one attempt', spec: retry('{ "policy": "recommended", "attempts": ▶1 }'), want: ['SPEC186'] },
  {
    name: 'a full limit',
    spec: limit('"type": "fixed-window", "allow": 60, "per": "60s", "background": ▶"1/s"'),
    want: ['SPEC187'],
  },
  {
    name: 'a full bucket',
    spec: limit('"type": "token-bucket", "rate": "5/s", "background": ▶"300/min"'),
    want: ['SPEC187'],
  },
  { name: 'an overdrawn limit', spec: limit('"type": "concurrency", "max": 5, "safety": ▶1.5'), want: ['SPEC188'] },
  { name: 'a body on GET', spec: flow(step('▶"body": { "type": "text", "text": "x" }')), want: ['SPEC189'] },
  { name: 'a pattern without a group', spec: pattern('id=\\d+'), want: ['SPEC190'] },
  { name: 'a pattern with an escaped group only', spec: pattern('\\(id[(]x\\)(?:y)'), want: ['SPEC190'] },
  { name: 'a pattern with an open bracket', spec: pattern('id=(\\d+'), want: ['SPEC190'] },
  {
    name: 'done after the deadline',
    spec: poll('"every": "5s", "deadline": "30s", "assume": { "done": ▶"31s" }'),
    want: ['SPEC191'],
  },
  { name: 'settings for no retry', spec: retry('{ "policy": "none", ▶"attempts": 4 }'), want: ['SPEC192'] },
  {
    name: 'a frame that holds a permit',
    spec: specText({
      flow: `${open('"open"')}, { "type": "websocket-write", "name": "write", "message": { "type": "text", "text": "x" }, "limits": [▶"l"] }`,
      more: '"limits": { "l": { "type": "concurrency", "max": 5 } }',
    }),
    want: ['SPEC193'],
  },
  {
    name: 'a backoff beyond its cap',
    spec: retry('{ "policy": "recommended", "base": "5s", "cap": ▶"2s" }'),
    want: ['SPEC194'],
  },
  {
    name: 'loops inside one another',
    spec: flow(
      `{ "type": "repeat", "times": 100000, "flow": [{ "type": "repeat", "times": ▶1000, "flow": [${getStep}] }] }`,
    ),
    want: ['SPEC195'],
  },
  {
    name: 'a month of heartbeats',
    spec: flow(`{ "type": "repeat", "for": "720h", "every": ▶"100ms", "flow": [${getStep}] }`),
    want: ['SPEC195'],
  },
  { name: 'half a permit', spec: limit('"type": "concurrency", "max": 1, "safety": ▶0.5'), want: ['SPEC196'] },
  {
    name: 'no safety',
    spec: limit('"type": "fixed-window", "allow": 60, "per": "60s", "safety": ▶0'),
    want: ['SPEC027'],
  },
  { name: 'no burst', spec: limit('"type": "token-bucket", "rate": "5/s", "burst": ▶0'), want: ['SPEC027'] },
  { name: 'no allowance', spec: limit('"type": "sliding-window", "allow": ▶0, "per": "60s"'), want: ['SPEC027'] },
  {
    name: 'more than all is used already',
    spec: limit('"type": "sliding-window", "allow": 60, "per": "60s", "background": ▶"90/min"'),
    want: ['SPEC187'],
  },
  {
    name: 'a poll that takes longer than its deadline',
    spec: poll('"every": "1s", "deadline": "5s", "assume": { "time": { "p50": ▶"6s" } }'),
    want: ['SPEC197'],
  },
  {
    name: 'an answer that is late by assumption',
    spec: flow(step('"expect": { "time": "100ms" }, "assume": { "time": { "p50": ▶"200ms", "p95": "1s" } }')),
    want: ['SPEC197'],
  },
  {
    name: 'an answer after the time-out',
    spec: specText({
      target: '{ "url": "http://a", "timeouts": { "response": "1s" } }',
      flow: step('"assume": { "time": { "p50": ▶"2s" } }'),
    }),
    want: ['SPEC197'],
  },
  {
    name: 'a pong after the waiting',
    spec: flow(
      `${open('"open"')}, { "type": "websocket-ping", "name": "ping", "within": "1s", "assume": { "time": { "p50": ▶"1500ms" } } }`,
    ),
    want: ['SPEC197'],
  },
  {
    name: 'an iteration of more than a month',
    spec: flow(`{ "type": "pause", "for": "400h" }, { "type": "pause", "for": "400h" }, ${getStep}`).replace(
      '"flow"',
      '▶"flow"',
    ),
    want: ['SPEC198'],
  },
  {
    name: 'a limit that nothing reaches',
    spec: limit('"type": "fixed-window", "allow": 1000000000, "per": ▶"1ms"'),
    want: ['SPEC199'],
  },
];
