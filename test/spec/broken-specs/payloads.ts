import { type BrokenSpec, specText } from './broken-spec.ts';

const payload = (text: string, more = ''): string =>
  specText({
    flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "payload", "payload": "p" } }',
    more: `"payloads": { "p": ${text} }${more}`,
  });
const schema = (text: string): Readonly<Record<string, string>> => ({ 's.json': text });
const needsId = schema(
  '{ "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "format": "uuid" } } }',
);

/** Payloads and their schemas. */
export const payloads: readonly BrokenSpec[] = [
  { name: 'no body', spec: payload('{ "contentType": "text/xml" }').replace('"p":', '▶"p":'), want: ['SPEC140'] },
  { name: 'two bodies', spec: payload('{ "text": "x", "json": 1 }').replace('"p":', '▶"p":'), want: ['SPEC140'] },
  {
    name: 'a JSON file that is none',
    spec: payload('{ "file": ▶"p.json" }'),
    files: { 'p.json': '{ "a": }' },
    want: ['SPEC141'],
  },
  {
    name: 'JSON that a trailing comma breaks',
    spec: payload('{ "contentType": "application/json", "text": ▶"{\\"a\\": 1,}" }'),
    want: ['SPEC141'],
  },
  {
    name: 'a body that its schema rejects',
    spec: payload('{ ▶"json": { "ID": 1 }, "schema": "s.json" }'),
    files: needsId,
    want: ['SPEC142'],
  },
  {
    name: 'a sample that its schema rejects',
    spec: payload(
      '{ ▶"json": { "id": "${values.n}" }, "schema": "s.json" }',
      ', "values": { "n": { "type": "counter" } }',
    ),
    files: needsId,
    want: ['SPEC142'],
  },
  {
    name: 'a schema that is not JSON',
    spec: payload('{ "json": { "id": "x" }, "schema": ▶"s.json" }'),
    files: schema('{'),
    want: ['SPEC143'],
  },
  {
    name: 'a schema that is none',
    spec: payload('{ "json": { "id": "x" }, "schema": ▶"s.json" }'),
    files: schema('{ "type": "objekt" }'),
    want: ['SPEC144'],
  },
  {
    name: 'a schema that refers elsewhere',
    spec: payload('{ "json": { "id": "x" }, "schema": ▶"s.json" }'),
    files: schema('{ "$ref": "other.json" }'),
    want: ['SPEC144'],
  },
  { name: 'a missing schema', spec: payload('{ "json": { "id": "x" }, "schema": ▶"s.json" }'), want: ['SPEC120'] },
  {
    name: 'invalid as meant, but accepted',
    spec: payload(
      '{ "json": { "id": "00000000-0000-4000-8000-000000000000" }, "schema": "s.json", "expect-invalid": ▶true }',
    ),
    files: needsId,
    want: ['SPEC145'],
  },
  {
    name: 'invalid as meant, but unchecked',
    spec: payload('{ "json": { "id": 5 }, "expect-invalid": ▶true }'),
    want: ['SPEC146'],
  },
  {
    name: 'compressed references',
    spec: payload('{ "json": { "at": "${now.iso}" }, "gzip": ▶true }'),
    want: ['SPEC147'],
  },
  {
    name: 'a schema for plain text',
    spec: payload('{ "text": "x", "schema": ▶"s.json" }'),
    files: needsId,
    want: ['SPEC148'],
  },
  {
    name: 'a compressed frame',
    spec: specText({
      flow: '{ "type": "websocket-open", "name": "open", "path": "/" }, { "type": "websocket-write", "name": "write", "message": { "type": "payload", "payload": ▶"p" } }',
      more: '"payloads": { "p": { "text": "x", "gzip": true } }',
    }),
    want: ['SPEC149'],
  },
  {
    name: 'a control character in a payload file',
    spec: payload('{ "file": "p.txt" }'),
    files: { 'p.txt': 'a\n▶\u0000' },
    want: ['SPEC084'],
  },
];
