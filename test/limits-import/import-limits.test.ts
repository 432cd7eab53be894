import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { limitsCodes } from '../../src/diagnostics/codes/limits.ts';
import { type Described, describe as described } from '../../src/diagnostics/describe.ts';
import { type ImportOutcome, importLimits } from '../../src/limits-import/import-limits.ts';
import { limitsAsJson } from '../../src/limits-import/render-limits.ts';
import type { KnownLimit, Profile } from '../../src/spec/generated/profile.ts';
import { parseProfile } from '../../src/spec/profile.ts';
import { loadText } from '../spec/load-text.ts';
import { markedText } from '../support/marked-text.ts';
import { type BrokenLimits, brokenLimits } from './broken-limits.ts';

const profileText = readFileSync(new URL('../../profiles/genesys-cloud.json', import.meta.url), 'utf8');
const profile = parseProfile(profileText) as Profile;
const file = 'limits.json';

const read = (text: string, scopes: BrokenLimits['scopes'] = {}): ImportOutcome =>
  importLimits({ text, file, profile, scopes: new Map(Object.entries(scopes)) });

const words = ({ diagnostics, source }: ImportOutcome): readonly Described[] =>
  described(diagnostics, (name) => (name === undefined ? source : undefined));

const entry = (key: string, value: number, namespace: string | null = 'platform.api') => ({ key, namespace, value });
const text = (...entities: readonly object[]): string => JSON.stringify({ entities });

const known = (name: string, type: KnownLimit['type'], per?: string): KnownLimit => ({
  ...{ key: `${name}.key`, name, type, scope: 'token' },
  ...(per !== undefined && { per }),
});
const everyType: KnownLimit[] = [
  known('fixed', 'fixed-window', '60s'),
  known('sliding', 'sliding-window', '10s'),
  known('by-second', 'token-bucket', '1s'),
  known('by-minute', 'token-bucket', '60s'),
  known('by-hour', 'token-bucket', '1h'),
  known('at-once', 'concurrency'),
];

/** One number for all limits of a profile of its own. */
const readOwn = (limits: KnownLimit[], value: number): ImportOutcome =>
  importLimits({
    ...{ text: text(...limits.map(({ key }) => entry(key, value))), file, scopes: new Map() },
    profile: { name: 'own', regions: profile.regions, limits },
  });

describe('limits import', () => {
  describe('says what is wrong', () => {
    for (const { name, text: written, scopes, want } of brokenLimits) {
      it(`${name}: ${want.join(', ') || 'nothing'}`, () => {
        const marked = markedText(file, written);
        const outcome = read(marked.text, scopes);
        const places = words(outcome).map(
          ({ code, file: where, position }) =>
            `${code} ${where}${position ? `:${position.line}:${position.column}` : ''}`,
        );
        expect(places).to.have.members(
          want.map((code, index) => (code.includes(' ') ? code : `${code} ${marked.places[index]}`)),
        );
        const hasError = outcome.diagnostics.some(({ severity }) => severity === 'error');
        expect(outcome.value === undefined).to.equal(hasError);
        for (const { message, hint } of words(outcome)) {
          expect(`${message} ${hint ?? ''}`).not.to.match(/undefined|\[object|NaN|Infinity| {2}/);
        }
      });
    }

    it('in every code there is', () => {
      const provoked = new Set(brokenLimits.flatMap(({ want }) => want.map((code) => code.slice(0, 6))));
      expect([...provoked].sort()).to.deep.equal(Object.keys(limitsCodes).sort());
    });
  });

  it('declares what the profile knows', () => {
    const given = [
      entry('client.credentials.token.rate.per.minute', 300),
      entry('org.app.user.rate.per.minute', 3000),
      entry('org.user.rate.per.minute', 3000, null),
      entry('edges.rate.per.hour', 100),
    ];
    const { value } = read(text(...given), { 'edges.rate.per.hour': 'client' });
    const { token, 'app-user': appUser, user, edges } = value ?? {};
    expect(Object.keys(value ?? {})).to.deep.equal(['token', 'app-user', 'user', 'edges']);
    expect(token).to.include({ type: 'fixed-window', allow: 300, per: '60s', scope: 'token' });
    expect(token?.description).to.match(/^client\.credentials\.token\.rate\.per\.minute of platform\.api\. /);
    expect(appUser).to.include({ type: 'fixed-window', allow: 3000, per: '60s', scope: 'client' });
    expect(user).to.include({ type: 'fixed-window', allow: 3000, per: '60s', scope: 'user' });
    expect(user?.description).to.match(/^org\.user\.rate\.per\.minute\. /);
    expect(edges).to.deep.equal({
      type: 'fixed-window',
      description: 'edges.rate.per.hour of platform.api',
      allow: 100,
      per: '1h',
      scope: 'client',
    });
  });

  it('takes one budget for all where nobody says whose requests share a quota', () => {
    const { value, diagnostics } = read(text(entry('messages.per.session.rate.per.second', 5)));
    expect(diagnostics.map(({ code, args }) => [code, args['scope']])).to.deep.equal([['LIM010', 'org']]);
    expect(Object.values(value ?? {})).to.deep.include.members([
      {
        ...{ type: 'fixed-window', description: 'messages.per.session.rate.per.second of platform.api' },
        ...{ allow: 5, per: '1s', scope: 'org' },
      },
    ]);
  });

  it('declares a quota of every type, with its number where the type has it', () => {
    const { value, diagnostics } = readOwn(everyType, 300);
    expect(diagnostics).to.deep.equal([]);
    const said = Object.entries(value ?? {}).map(([name, { description: _, scope: __, ...rest }]) => [name, rest]);
    expect(Object.fromEntries(said)).to.deep.equal({
      fixed: { type: 'fixed-window', allow: 300, per: '60s' },
      sliding: { type: 'sliding-window', allow: 300, per: '10s' },
      'by-second': { type: 'token-bucket', rate: '300/s' },
      'by-minute': { type: 'token-bucket', rate: '300/min' },
      'by-hour': { type: 'token-bucket', rate: '300/h' },
      'at-once': { type: 'concurrency', max: 300 },
    });
  });

  it('leaves a bucket out whose rate no unit of a spec can say', () => {
    const { diagnostics } = readOwn([known('odd', 'token-bucket', '90s')], 300);
    expect(diagnostics.map(({ code }) => code)).to.include('LIM009');
  });

  it('takes no more of a quota than a spec does, whatever its type', () => {
    // A million a second, and a million at once.
    const most = { fixed: 60e6, sliding: 10e6, 'by-second': 1e6, 'by-minute': 60e6, 'by-hour': 1e9, 'at-once': 1e6 };
    for (const limit of everyType) {
      const largest = most[limit.name as keyof typeof most];
      expect(Object.keys(readOwn([limit], largest).value ?? {})).to.deep.equal([limit.name]);
      const [first] = readOwn([limit], largest + 1).diagnostics;
      expect([first?.code, first?.args['most']], limit.name).to.deep.equal(['LIM013', largest]);
    }
  });

  it('reads every form of the answer alike', () => {
    const [a, b] = [entry('token.rate.per.minute', 300), entry('org.user.rate.per.minute', 3000)];
    const { value } = read(text(a, b));
    expect(value).to.have.keys('grant-token', 'user');
    const forms = [
      [a, b],
      [{ entities: [a] }, { entities: [b] }],
      [{ entities: [a, b] }, { entities: [b] }],
      { entities: [{ ...a, selfUri: '/x' }, b], pageCount: 1 },
    ];
    for (const form of forms) {
      expect(read(JSON.stringify(form))).to.deep.include({ value, diagnostics: [] });
      expect(read(`\uFEFF// as it came\n${JSON.stringify(form, null, 2)}`).value).to.deep.equal(value);
    }
  });

  it('tells limits of two namespaces with one key apart', () => {
    const key = 'client.credentials.token.rate.per.minute';
    const { value } = read(
      text(entry(key, 300), entry(key, 60, 'analytics.conversations'), entry(key, 30, 'analytics-conversations')),
    );
    expect(Object.entries(value ?? {}).map(([name, limit]) => [name, 'allow' in limit && limit.allow])).to.deep.equal([
      ['token', 300],
      ['analytics-conversations-token', 60],
      ['analytics-conversations-token-2', 30],
    ]);
  });

  it('prints what a spec takes without findings, for every key of the profile and every number', () => {
    const forms = (profile.limitKeys ?? []).flatMap(({ means, match }) =>
      means === 'rate' ? [match.replace('*', 'some.thing')] : [],
    );
    const keys = [...(profile.limits ?? []).map(({ key }) => key), ...forms];
    expect(keys).to.have.length.above(7);
    const scopes = Object.fromEntries(forms.map((key) => [key, 'client' as const]));
    for (const number of [1, 7, 300, 999_999]) {
      const outcome = read(text(...keys.map((key) => entry(key, number))), scopes);
      expect(outcome.diagnostics).to.deep.equal([]);
      expect(Object.keys(outcome.value ?? {})).to.have.length(keys.length);
      const printed = limitsAsJson(outcome.value ?? {});
      const pasted = printed.split('\n').slice(1, -2).join('\n');
      const load = '"load": { "type": "arrivals", "count": 2, "within": "1h" }';
      const step = `{ "type": "http", "name": "get", "method": "GET", "path": "/", "limits": ${JSON.stringify(Object.keys(outcome.value ?? {}))} }`;
      const spec = `{\n  "name": "pasted",\n  "target": { "url": "http://127.0.0.1" },\n${pasted},\n  "workloads": { "work": { ${load}, "flow": [${step}] } }\n}`;
      expect(loadText(spec).diagnostics).to.deep.equal([]);
    }
  });

  it('gives every limit a name that a spec takes, and loses none', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abZ9._-:/~'), minLength: 1, maxLength: 80 });
    const key = fc.oneof(
      word.map((start) => `${start}.rate.per.minute`),
      fc.constantFrom('token.rate.per.minute', 'a.b.rate.per.hour', 'a-b.rate.per.minute', '.rate.per.day'),
    );
    const any = fc.record({ key, namespace: fc.option(word), value: fc.constant(5) });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (entities) => {
        const { value = {} } = read(JSON.stringify(entities));
        const distinct = new Set(entities.map((each) => JSON.stringify([each.namespace, each.key])));
        expect(Object.keys(value)).to.have.length(distinct.size);
        for (const name of Object.keys(value)) expect(name).to.match(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and gives limits or an error', () => {
    const odd = fc.constantFrom<unknown>(
      '',
      0,
      -1,
      300,
      1e300,
      '300',
      null,
      [],
      {},
      'token.rate.per.minute',
      '__proto__',
    );
    const entity = fc.oneof(
      fc.record({ key: odd, namespace: odd, value: odd }, { requiredKeys: [] }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const entities = fc.array(entity, { maxLength: 6 });
    const any = fc.oneof(fc.jsonValue(), entities, fc.record({ entities }), fc.array(fc.record({ entities })));
    const check = (written: string): void => {
      const outcome = read(written);
      expect(outcome.value === undefined).to.equal(outcome.diagnostics.some(({ severity }) => severity === 'error'));
      for (const { message, position } of words(outcome)) {
        expect(message).to.be.a('string');
        expect(position?.line).to.be.above(0);
      }
    };
    fc.assert(
      fc.property(any, (value) => check(JSON.stringify(value, null, 1))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => check(written)),
      { numRuns: 100 },
    );
  });
});
