/**
 * A vendor's file with something wrong in it, or something worth saying. The sign ▶ stands directly before each place
 * that must be reported; `want` has the codes of those places in their order, then those without a place.
 */
export type BrokenLimits = {
  readonly name: string;
  readonly text: string;
  readonly scopes?: Readonly<Record<string, 'token' | 'client' | 'user' | 'org' | 'ip'>>;
  readonly want: readonly string[];
};

const entities = (...list: readonly string[]): string => `{\n  "entities": [\n    ${list.join(',\n    ')}\n  ]\n}\n`;
const good = '{ "key": "token.rate.per.minute", "namespace": "platform.api", "value": 300 }';
const limit = (key: string, value: string, more = ''): string =>
  `{ "key": ${key}, "namespace": "platform.api", "value": ${value}${more} }`;
const first = (value: string): string => entities(limit('"token.rate.per.minute"', value));

const other = limit('"org.user.rate.per.minute"', '3000');

export const brokenLimits: readonly BrokenLimits[] = [
  { name: 'nothing', text: '▶', want: ['LIM001'] },
  { name: 'a page of a browser', text: '▶<html>', want: ['LIM001'] },
  { name: 'half of it', text: `{ "entities": [ ${good}▶`, want: ['LIM001', 'LIM001 limits.json:1:94'] },
  { name: 'two answers one after the other', text: `${entities(good)}▶${entities(good)}`, want: ['LIM001'] },
  { name: 'brackets without end', text: `${'['.repeat(100)}▶${'['.repeat(5000)}`, want: ['LIM001'] },
  {
    name: 'a key twice',
    text: entities('{ "key": "token.rate.per.minute", "value": 300, ▶"value": 400 }'),
    want: ['LIM002'],
  },
  { name: 'a number', text: '▶300', want: ['LIM003'] },
  { name: 'an error of the vendor', text: '▶{ "message": "Unauthorized", "status": 401 }', want: ['LIM003'] },
  { name: 'a text among the limits', text: entities(good, '▶"token.rate.per.minute"'), want: ['LIM003'] },
  { name: 'a list of numbers', text: '[ ▶1, ▶2 ]', want: ['LIM003', 'LIM003'] },
  {
    name: 'limits without what makes them one',
    text: entities('▶{ "namespace": "platform.api", "value": 300 }', '▶{ "key": "token.rate.per.minute" }', '▶{}'),
    want: ['LIM004', 'LIM004', 'LIM004', 'LIM004 limits.json:5:5'],
  },
  { name: 'entities that are none', text: '{ ▶"entities": { "token.rate.per.minute": 300 } }', want: ['LIM005'] },
  { name: 'a number in quotes', text: first('▶"300"'), want: ['LIM005'] },
  { name: 'no number', text: first('▶null'), want: ['LIM005'] },
  { name: 'a number beyond all numbers', text: first('▶1e999'), want: ['LIM005'] },
  { name: 'a key that is a number', text: entities(limit('▶5', '300')), want: ['LIM005'] },
  { name: 'an empty key', text: entities(limit('▶" "', '300')), want: ['LIM005'] },
  {
    name: 'a key that would be a reference',
    text: entities(limit('▶"${env.HOME}.rate.per.minute"', '300')),
    want: ['LIM005'],
  },
  {
    name: 'a namespace that is a list',
    text: entities('{ "key": "token.rate.per.minute", ▶"namespace": [], "value": 300 }'),
    want: ['LIM005'],
  },
  { name: 'a quota of nothing', text: first('▶0'), want: ['LIM006'] },
  { name: 'a negative quota', text: first('▶-1'), want: ['LIM006'] },
  { name: 'half a request', text: first('▶0.5'), want: ['LIM006'] },
  {
    name: 'two numbers for one limit',
    text: `[${entities(good)}, ${entities(limit('"token.rate.per.minute"', '▶180'))}]`,
    want: ['LIM007'],
  },
  {
    name: 'two numbers for one limit without a namespace',
    text: '[{ "key": "token.rate.per.minute", "value": 1 }, { "key": "token.rate.per.minute", "value": ▶2 }]',
    want: ['LIM007'],
  },
  { name: 'a size', text: entities(good, limit('▶"request.bytes.max"', '512000')), want: ['LIM008'] },
  {
    name: 'keys that nobody knows',
    text: entities(good, limit('▶"widgets.max"', '5'), limit('▶"tokens.rate.per.minut"', '300')),
    want: ['LIM009', 'LIM009'],
  },
  {
    name: 'a quota of whom',
    text: entities(limit('▶"messages.per.session.rate.per.second"', '5')),
    want: ['LIM010'],
  },
  {
    name: 'a quota of whom, and the answer',
    text: entities(limit('"messages.per.session.rate.per.second"', '5')),
    scopes: { 'messages.per.session.rate.per.second': 'user' },
    want: [],
  },
  {
    name: 'the first page',
    text: `{ "entities": [${good}], ▶"pageCount": 5, "total": 900, "nextUri": "/x?2" }`,
    want: ['LIM014'],
  },
  { name: 'part of a page', text: `{ "entities": [${good}], "pageCount": 1, ▶"total": 2 }`, want: ['LIM014'] },
  { name: 'a page before another', text: `{ "entities": [${good}], ▶"nextUri": "/x?pageNumber=2" }`, want: ['LIM014'] },
  {
    name: 'the same page twice',
    text: `[{ "entities": [${good}], "pageNumber": 1, ▶"pageCount": 2 }, { "entities": [${good}], "pageNumber": 1, "pageCount": 2 }]`,
    want: ['LIM014'],
  },
  {
    name: 'all of one answer and a page of another',
    text: `[{ "entities": [${good}], "total": 1 }, { "entities": [${other}], ▶"total": 3 }]`,
    want: ['LIM014'],
  },
  {
    name: 'all pages',
    text: `[{ "entities": [${good}], "pageNumber": 1, "pageCount": 2, "total": 2 }, { "entities": [${other}], "pageNumber": 2, "pageCount": 2, "total": 2 }]`,
    want: [],
  },
  {
    name: 'all pages, uncounted',
    text: `[{ "entities": [${good}], "selfUri": "/x?1", "nextUri": "/x?2" }, { "entities": [${other}], "selfUri": "/x?2", "nextUri": null }]`,
    want: [],
  },
  { name: 'no limits', text: '▶{ "entities": [] }', want: ['LIM011'] },
  { name: 'an empty list', text: '▶[]', want: ['LIM011'] },
  {
    name: 'no quota among them',
    text: `▶${entities(limit('▶"request.bytes.max"', '512000'))}`,
    want: ['LIM011', 'LIM008'],
  },
  {
    name: 'a scope for a key that is not there',
    text: entities(good),
    scopes: { 'tokn.rate.per.minute': 'user' },
    want: ['LIM012 --scope'],
  },
  {
    name: 'a number that means no limit',
    text: entities(good, limit('"org.user.rate.per.minute"', '▶2147483647')),
    want: ['LIM013'],
  },
  {
    name: 'nothing but numbers that mean no limit',
    text: `▶${entities(limit('"org.user.rate.per.minute"', '▶2147483647'), limit('"token.rate.per.minute"', '▶1e12'))}`,
    want: ['LIM011', 'LIM013', 'LIM013'],
  },
  {
    name: 'everything at once',
    text: entities(
      limit('"token.rate.per.minute"', '▶0'),
      limit('"org.user.rate.per.minute"', '▶"3000"'),
      limit('▶"edges.rate.per.hour"', '10'),
      '▶7',
    ),
    want: ['LIM006', 'LIM005', 'LIM010', 'LIM003'],
  },
];
