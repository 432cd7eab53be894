import { type BrokenSpec, getStep, specText, step } from './broken-spec.ts';

const target = (text: string): string => specText({ target: text });
const url = (text: string): string => target(`{ "url": ▶${JSON.stringify(text)} }`);
const header = (name: string, value = 'x', more = ''): string =>
  specText({ flow: step(`"headers": { ▶${JSON.stringify(name)}: ${JSON.stringify(value)} }`), more });
const headerValue = (value: string): string =>
  specText({ flow: step(`"headers": { "X-A": ▶${JSON.stringify(value)} }`) });
const post = (more: string): string => `{ "type": "http", "name": "post", "method": "POST", "path": "/", ${more} }`;
const oauth = '"auth": { "type": "oauth2-client-credentials", "tokenUrl": "https://login.a/token" }';
const socket = '{ "type": "websocket-open", "name": ▶"open", "path": "/", "assume": { "time": { "p50": "100ms" } } }';

/** Target, profile, credentials, headers, paths, engine. */
export const targets: readonly BrokenSpec[] = [
  { name: 'no address', spec: target('{ }').replace('"target"', '▶"target"'), want: ['SPEC100'] },
  { name: 'an unknown profile', spec: target('{ "profile": ▶"acne" }'), want: ['SPEC101'] },
  { name: 'a profile that is a path', spec: target('{ "profile": ▶"../acme" }'), want: ['SPEC101'] },
  { name: 'an unknown region', spec: target('{ "profile": "acme", "region": ▶"nort" }'), want: ['SPEC102'] },
  { name: 'a region without a profile', spec: target('{ "url": "http://a", "region": ▶"north" }'), want: ['SPEC103'] },
  { name: 'a URL without a host', spec: url('http://'), want: ['SPEC104'] },
  { name: 'a URL with a query', spec: url('http://a/b?c=d'), want: ['SPEC104'] },
  { name: 'a URL with a password', spec: url('http://me:secret@a'), want: ['SPEC104'] },
  { name: 'a URL with a wild port', spec: url('http://a:99999'), want: ['SPEC104'] },
  { name: 'a URL with a reference', spec: url('https://${env.HOST}'), want: ['SPEC104'] },
  {
    name: 'a step that calls a relative URL',
    spec: specText({ flow: '{ "type": "http", "name": "get", "method": "GET", "url": ▶"items" }' }),
    want: ['SPEC104'],
  },
  {
    name: 'a socket at an http URL',
    spec: specText({ flow: '{ "type": "websocket-open", "name": "open", "url": ▶"https://a" }' }),
    want: ['SPEC104'],
  },
  {
    name: 'no token endpoint',
    spec: specText({ more: '▶"auth": { "type": "oauth2-client-credentials" }' }),
    want: ['SPEC105'],
  },
  { name: 'the Host header', spec: header('Host'), want: ['SPEC106'] },
  {
    name: 'a header of the handshake',
    spec: specText({
      flow: '{ "type": "websocket-open", "name": "open", "path": "/", "headers": { ▶"sec-websocket-key": "x" } }',
    }),
    want: ['SPEC106'],
  },
  {
    name: 'a length in a header of the target',
    spec: target('{ "url": "http://a", "headers": { ▶"Content-Length": "5" } }'),
    want: ['SPEC106'],
  },
  { name: 'a header of two lines', spec: headerValue('a\r\nX-B: c'), want: ['SPEC107'] },
  { name: 'an emoji in a header', spec: headerValue('a 😀'), want: ['SPEC107'] },
  { name: 'a blank at the end of a header', spec: headerValue('a '), want: ['SPEC107'] },
  {
    name: 'a header twice',
    spec: specText({ flow: step('"headers": { "X-A": "1", ▶"x-a": "2" }') }),
    want: ['SPEC108'],
  },
  { name: 'another JMeter', spec: specText({ more: '"engine": { "jmeter": ▶"5.4.3" }' }), want: ['SPEC109'] },
  { name: 'a torn profile', spec: target('{ "profile": ▶"torn" }'), want: ['SPEC110'] },
  {
    name: 'an endpoint that the vendor lacks',
    spec: specText({
      target: '{ "profile": "acme" }',
      flow: getStep.replace('"GET"', '"DELETE"').replace('"/"', '▶"/v1/widgets/${now.iso}?a=b"'),
    }),
    want: ['SPEC111'],
  },
  {
    name: 'an endpoint of an old version',
    spec: specText({ target: '{ "profile": "acme" }', flow: getStep.replace('"/"', '▶"/v0/a/b"') }),
    want: ['SPEC111'],
  },
  {
    name: 'too many sockets',
    spec: specText({
      target: '{ "profile": "acme", "region": "n1" }',
      load: '{ "type": "users", "users": 21, "for": "1m" }',
      flow: socket,
    }),
    want: ['SPEC112'],
  },
  {
    name: 'too many sockets in stages',
    spec: specText({
      target: '{ "profile": "acme" }',
      load: '{ "type": "users", "stages": [{ "type": "ramp", "from": 0, "to": 41, "for": "1m" }] }',
      flow: socket,
      more: '"auth": { "type": "oauth2-client-credentials", "tokens": 2 }',
    }),
    want: ['SPEC112'],
  },
  {
    name: 'a content type beside a body',
    spec: specText({
      flow: post('"headers": { ▶"content-type": "text/xml" }, "body": { "type": "text", "text": "x" }'),
    }),
    want: ['SPEC113'],
  },
  {
    name: 'a content type beside parts',
    spec: specText({
      flow: post(
        '"headers": { ▶"Content-Type": "multipart/form-data" }, "body": { "type": "multipart", "parts": { "a": { "type": "text", "text": "x" } } }',
      ),
    }),
    want: ['SPEC113'],
  },
  {
    name: 'an encoding beside a compressed payload',
    spec: specText({
      flow: post('"headers": { ▶"Content-Encoding": "gzip" }, "body": { "type": "payload", "payload": "p" }'),
      more: '"payloads": { "p": { "text": "x", "gzip": true } }',
    }),
    want: ['SPEC113'],
  },
  { name: 'credentials twice', spec: header('authorization', 'Bearer x', oauth), want: ['SPEC114'] },
  {
    name: 'a key twice',
    spec: header('X-Key', 'x', '"auth": { "type": "header", "header": "x-key" }'),
    want: ['SPEC114'],
  },
  {
    name: 'a lone percent sign in a path',
    spec: specText({ flow: getStep.replace('"/"', '▶"/100%/x"') }),
    want: ['SPEC115'],
  },
];
