import { type BrokenSpec, specText, step } from './broken-spec.ts';

const csv = (file: string, more = ''): string =>
  specText({
    flow: step('"query": { "q": "${agents.id}" }'),
    more: `"data": { "agents": { "type": "csv", "file": ${file}${more} } }`,
  });
const broken = (name: string, text: string, want: readonly string[]): BrokenSpec => ({
  name,
  spec: csv('"agents.csv"'),
  files: { 'agents.csv': text },
  want,
});
const part = (file: string): string =>
  specText({
    flow: `{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "multipart", "parts": { "video": { "type": "file", "file": ${file} } } } }`,
  });
const script = specText({ flow: '{ "type": "script", "name": "s", "file": "s.groovy" }' });

/** Files that a spec names, and CSV data. */
export const files: readonly BrokenSpec[] = [
  { name: 'a missing data file', spec: csv('▶"agents.csv"'), want: ['SPEC120'] },
  { name: 'a missing part', spec: part('▶"video.webm"'), want: ['SPEC120'] },
  { name: 'a missing script', spec: script.replace('"s.groovy"', '▶"s.groovy"'), want: ['SPEC120'] },
  {
    name: 'a missing body',
    spec: specText({
      flow: '{ "type": "http", "name": "post", "method": "POST", "path": "/", "body": { "type": "file", "file": ▶"b.bin" } }',
    }),
    want: ['SPEC120'],
  },
  { name: 'a path upwards', spec: csv('▶"../agents.csv"'), want: ['SPEC121'] },
  { name: 'an absolute path', spec: csv('▶"/etc/passwd"'), want: ['SPEC121'] },
  { name: 'a drive', spec: csv('▶"C:/agents.csv"'), want: ['SPEC121'] },
  { name: 'backslashes', spec: part('▶"data\\\\video.webm"'), want: ['SPEC121'] },
  { name: 'an empty part of a path', spec: csv('▶"data//agents.csv"'), want: ['SPEC121'] },
  {
    name: 'bytes that are no text',
    spec: csv('▶"agents.csv"'),
    files: { 'agents.csv': new Uint8Array([105, 100, 10, 0xff, 0xfe]) },
    want: ['SPEC122'],
  },
  broken('a quote that is not closed', 'id,name\n1,▶"Ann\n2,Bob\n', ['SPEC123']),
  broken('a quote inside a plain value', 'id,name\n1,An▶"n\n', ['SPEC123']),
  broken('text after a closing quote', 'id,name\n"1"▶x,Ann\n', ['SPEC123']),
  broken('a lone carriage return', 'id▶\r1\r', ['SPEC123']),
  broken('a short row', 'id,name\n1,Ann\n▶2\n3\n', ['SPEC124']),
  broken('a long row', 'id,name\n▶1,Ann,x\n', ['SPEC124']),
  broken('an empty line', 'id\n1\n▶\n2\n', ['SPEC124']),
  { name: 'a header without rows', spec: csv('▶"agents.csv"'), files: { 'agents.csv': 'id\n' }, want: ['SPEC125'] },
  { name: 'an empty file', spec: csv('▶"agents.csv"'), files: { 'agents.csv': '' }, want: ['SPEC125'] },
  {
    name: 'another number of rows',
    spec: csv('"agents.csv"', ', "rows": ▶3'),
    files: { 'agents.csv': 'id\n1\n2\n' },
    want: ['SPEC126'],
  },
  broken('a column twice', '▶id,id\n1,2\n', ['SPEC127']),
  broken('a byte order mark', '▶\ufeffid\n1\n', ['SPEC128']),
  broken('a column with a blank', '▶id,last name\n1,Ann\n', ['SPEC129']),
  broken('a column without a name', '▶id,\n1,Ann\n', ['SPEC129']),
  {
    name: 'a reference in a script',
    spec: script,
    files: { 's.groovy': 'def a = 1\nlog.info("▶${a}")\n' },
    want: ['SPEC130'],
  },
  {
    name: 'fewer rows than arrivals',
    spec: csv('"agents.csv"', ', "use": "once"').replace('"load"', '▶"load"'),
    files: { 'agents.csv': 'id\n1\n2\n' },
    want: ['SPEC131'],
  },
];
