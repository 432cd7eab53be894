import { expect } from 'chai';
import fc from 'fast-check';
import { type BodyNeeds, noNeeds } from '../../src/mock/responses/body-needs.ts';
import { planBody } from '../../src/mock/responses/body-plan.ts';
import { sampleRegex } from '../../src/mock/responses/regex-sample.ts';
import type { SavedUses } from '../../src/mock/responses/saved-uses.ts';

const noUses: SavedUses = { urls: new Map(), headers: new Set(), jobs: new Set() };
const bases = { http: 'http://127.0.0.1:80', websocket: 'ws://127.0.0.1:80' };
const json = (variable: string, path: string) => ({ variable, type: 'json', path, whenMissing: 'fail' }) as const;
const regex = (variable: string, pattern: string) =>
  ({ variable, type: 'regex', pattern, whenMissing: 'fail' }) as const;

function body(needs: Partial<BodyNeeds>, uses = noUses, state = ''): string {
  const planned = planBody({ ...noNeeds, ...needs }, uses);
  return 'plan' in planned ? planned.plan.fill({ serial: 7, bases, state }) : `problem: ${planned.problem}`;
}

describe('a response body', () => {
  const uses: SavedUses = {
    urls: new Map([
      ['next', 'http'],
      ['events', 'websocket'],
    ]),
    headers: new Set(['extra']),
    jobs: new Set(),
  };
  const cases: readonly { name: string; needs: Partial<BodyNeeds>; want: string; state?: string }[] = [
    { name: 'nothing asked', needs: {}, want: '{}' },
    { name: 'an id', needs: { saves: [json('id', '$.id')] }, want: '{"id":"id-000007"}' },
    { name: 'a nested value', needs: { saves: [json('x', '$.a.b[1].c')] }, want: '{"a":{"b":[{},{"c":"x-000007"}]}}' },
    { name: 'a list at the root', needs: { saves: [json('x', '$[0].id')] }, want: '[{"id":"x-000007"}]' },
    { name: 'quoted names', needs: { saves: [json('x', `$['a b']["c.d"]`)] }, want: '{"a b":{"c.d":"x-000007"}}' },
    {
      name: 'a wildcard and a deep scan',
      needs: { saves: [json('x', '$.list[*]..id')] },
      want: '{"list":[{"id":"x-000007"}]}',
    },
    {
      name: 'a filter',
      needs: { saves: [json('x', `$.links[?(@.rel=='self')].href`)] },
      want: '{"links":[{"rel":"self","href":"x-000007"}]}',
    },
    { name: 'an expected value', needs: { json: [{ path: '$.s', equals: 'a"b\\c' }] }, want: '{"s":"a\\"b\\\\c"}' },
    {
      name: 'expected and saved at one place',
      needs: { json: [{ path: '$.s', equals: 'ok' }], saves: [json('x', '$.s')] },
      want: '{"s":"ok"}',
    },
    {
      name: 'an object and a value in it',
      needs: { saves: [json('job', '$.job'), json('id', '$.job.id')] },
      want: '{"job":{"id":"id-000007"}}',
    },
    {
      name: 'URLs and headers',
      needs: { saves: [json('next', '$.url'), json('events', '$.ws'), json('extra', '$.headers')] },
      want:
        '{"url":"http://127.0.0.1:80/__loadwright__/to/next/7","ws":"ws://127.0.0.1:80/__loadwright__/to/events/7",' +
        '"headers":{"x-upload-token":"upload-7"}}',
    },
    { name: 'a state', needs: { state: '$.job.state' }, state: 'do"ne', want: '{"job":{"state":"do\\"ne"}}' },
    { name: 'text', needs: { contains: ['<ok/>'] }, want: '<ok/>' },
    {
      name: 'text beside JSON',
      needs: { contains: ['all good'], saves: [json('x', '$.x')] },
      want: '{"text":"all good","x":"x-000007"}',
    },
    {
      name: 'text that is part of JSON',
      needs: { contains: ['"a": 1'], saves: [json('x', '$.x')] },
      want: '{"a": 1,"x":"x-000007"}',
    },
    {
      name: 'text that is there anyway',
      needs: { contains: ['"s":"ok"'], json: [{ path: '$.s', equals: 'ok' }] },
      want: '{"s":"ok"}',
    },
    {
      name: 'a pattern',
      needs: { saves: [regex('x', 'name="csrf" value="([^"]+)"')] },
      want: 'name="csrf" value="x-000007"',
    },
    { name: 'a pattern of digits', needs: { saves: [regex('x', 'order (\\d+)')] }, want: 'order 7' },
    {
      name: 'a pattern of a UUID',
      needs: { saves: [regex('x', 'id=([0-9a-f]{8}-[0-9a-f-]{27})')] },
      want: 'id=00000000-0000-4000-8000-000000000007',
    },
    {
      name: 'a pattern in JSON',
      needs: { saves: [regex('x', '"id":"(.+?)"'), json('y', '$.y')] },
      want: '{"id":"x-000007","y":"y-000007"}',
    },
    { name: '__proto__', needs: { saves: [json('x', '$.__proto__.id')] }, want: '{"__proto__":{"id":"x-000007"}}' },
  ];
  for (const { name, needs, want, state } of cases) {
    it(name, () => expect(body(needs, uses, state)).to.equal(want));
  }

  const problems: readonly { name: string; needs: Partial<BodyNeeds>; want: string }[] = [
    {
      name: 'a function',
      needs: { saves: [json('x', '$.list.length()')] },
      want: 'the JSON path $.list.length() is not one',
    },
    {
      name: 'a contradiction',
      needs: {
        json: [
          { path: '$.a', equals: '1' },
          { path: '$.a.b', equals: '2' },
        ],
      },
      want: '$.a cannot be 1',
    },
    {
      name: 'two values in one place',
      needs: {
        json: [
          { path: '$.a', equals: '1' },
          { path: `$['a']`, equals: '2' },
        ],
      },
      want: 'contradicts',
    },
    { name: 'look-behind', needs: { saves: [regex('x', '(?<=a)b(c)')] }, want: 'the pattern (?<=a)b(c)' },
    {
      name: 'text that JSON would escape',
      needs: { contains: ['a\nb'], saves: [json('x', '$.x')] },
      want: 'text that JSON would escape',
    },
  ];
  for (const { name, needs, want } of problems) {
    it(`cannot be made: ${name}`, () =>
      expect(body(needs))
        .to.match(/^problem: /)
        .and.to.include(want));
  }

  it('is found by whatever is expected of it', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    const path = fc.array(
      fc.oneof(
        name.map((one) => `.${one}`),
        fc.nat(2).map((index) => `[${index}]`),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const needs = fc.record({
      json: fc.array(fc.record({ path: path.map((hops) => `$${hops.join('')}`), equals: fc.string() }), {
        maxLength: 3,
      }),
      contains: fc.array(fc.string(), { maxLength: 2 }),
    });
    // planBody plays every check on what it has made; here only that it always says something, and that JSON is JSON.
    fc.assert(
      fc.property(needs, ({ json: expected, contains }) => {
        const made = body({ json: expected, contains });
        if (made.startsWith('problem: ') || expected.length === 0) return;
        expect(() => JSON.parse(made)).not.to.throw();
        for (const text of contains) expect(made).to.include(text);
      }),
    );
  });
});

describe('a text for a regular expression', () => {
  const patterns = [
    '',
    'plain',
    'a|b',
    '(a|b)+c',
    '\\d{3}-\\w+',
    '[^"\\]]+',
    '^x$',
    '(?i)abc',
    'a.c',
    '(\\w)\\1',
    '\\.\\*\\[',
    'x{2,4}y{0}',
    '(?:ab)?c',
    '\\u0041',
    '<([^>]*)>',
  ];
  for (const pattern of patterns) {
    it(JSON.stringify(pattern), () => {
      const sample = sampleRegex(pattern);
      const plain = pattern.replace(/^\(\?i\)/, '');
      expect(sample?.text).to.match(new RegExp(plain, pattern === plain ? '' : 'i'));
    });
  }
  for (const pattern of ['(?=a)b', 'a++', '(', '[z-a]', '\\p{L}', '*']) {
    it(`not for ${pattern}`, () => expect(sampleRegex(pattern)).to.equal(undefined));
  }
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (pattern) => void sampleRegex(pattern)));
    fc.assert(
      fc.property(fc.stringMatching(/^[ab()|*+?\\[\]^$.{}0-9]{0,12}$/), (pattern) => void sampleRegex(pattern)),
      { numRuns: 1000 },
    );
  });
});
