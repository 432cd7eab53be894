import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { socketsText } from '../../src/explain/explanation-rows.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { verdictOf } from '../../src/explain/verdict.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';

const profile = readFileSync(new URL('../../profiles/genesys-cloud.json', import.meta.url), 'utf8');
const vendor = { profile: 'genesys-cloud', region: 'us-east-1' };
const credentials = (tokens: number) => ({ type: 'oauth2-client-credentials', tokens });
const time = { time: { p50: '100ms', p95: '100ms' } };
/** A socket that is open for ten seconds; the gates, if any, are before it or while it is open. */
const session = ({ before = [], inside = [] }: { before?: readonly string[]; inside?: readonly string[] } = {}) => [
  { type: 'websocket-open', name: 'open', path: '/a', limits: before, assume: time },
  { type: 'http', name: 'say', method: 'GET', path: '/b', limits: inside, assume: time },
  { type: 'pause', for: '9.8s' },
  { type: 'websocket-close', name: 'close' },
];

function explained(part: object): Explanation {
  const { value, diagnostics } = loadSpec({
    text: JSON.stringify({ name: 'question', intent: 'probe', target: vendor, auth: credentials(1), ...part }),
    file: 'spec.json',
    readFile: () => undefined,
    readProfile: (name) => (name === vendor.profile ? profile : undefined),
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return explain(value.scenario);
}

const users = (count: number) => ({ type: 'users', users: count, for: '2m' });
const alone = (load: object, more: object = {}) =>
  explained({ workloads: { work: { load, flow: session() } }, ...more });

describe('sockets of an identity', () => {
  it('that are more than the profile knows of are a conflict, and what mends it is said', () => {
    const { sockets, conflicts, isFeasible } = alone(users(50));
    expect(sockets).to.deep.equal({ open: 50, identities: 1, perIdentity: 50, allowedPerIdentity: 20 });
    expect(conflicts.map(({ kind, limit, workloads }) => ({ kind, limit, workloads }))).to.deep.equal([
      { kind: 'sockets', limit: null, workloads: ['work'] },
    ]);
    expect(conflicts[0]?.sentence).to.equal(
      'work has up to 50 sockets open at once, all of one identity, and genesys-cloud is known to allow 20: ' +
        'those beyond are refused, or close older ones.',
    );
    expect(conflicts[0]?.remedies.map(({ sentence }) => sentence)).to.include.members([
      'take 20 users for work',
      'use 3 tokens, each of an identity of its own',
    ]);
    expect(isFeasible).to.equal(true);
  });

  const cases: readonly [text: string, given: () => Explanation, row: string | null, kinds: readonly string[]][] = [
    ['fit', () => alone(users(20)), '20 open at once, all of one identity; the target is known to allow 20', []],
    [
      'are shared by tokens',
      () => alone(users(50), { auth: credentials(3) }),
      '50 open at once, 17 of each of 3 identities; the target is known to allow 20',
      [],
    ],
    [
      // 2.1/s x 10 s, and the first at once.
      'of arrivals are counted by Little’s law',
      () => alone({ type: 'arrivals', rate: '2.1/s', for: '2m' }),
      '21 open at once, all of one identity; the target is known to allow 20',
      ['sockets'],
    ],
    [
      'of two workloads count together',
      () =>
        explained({ workloads: { a: { load: users(11), flow: session() }, b: { load: users(12), flow: renamed } } }),
      '23 open at once, all of one identity; the target is known to allow 20',
      ['sockets'],
    ],
    [
      'are nobody’s business without a profile',
      () => alone(users(50), { target: { url: 'https://a.example' }, auth: undefined }),
      null,
      [],
    ],
    [
      'are none where nobody opens one',
      () => explained({ workloads: { work: { load: users(50), flow: [request] } } }),
      null,
      [],
    ],
  ];
  const request = { type: 'http', name: 'get', method: 'GET', path: '/b', assume: time };
  const renamed = session().map((step) => ('name' in step ? { ...step, name: `${step.name} b` } : step));
  for (const [text, given, row, kinds] of cases) {
    it(text, () => {
      const explanation = given();
      expect(socketsText(explanation.sockets)).to.equal(row);
      expect(explanation.conflicts.map(({ kind }) => kind)).to.deep.equal(kinds);
      const line = renderExplanation(explanation)
        .split('\n')
        .find((one) => one.startsWith('  sockets     ') && !one.includes('at most'));
      expect(line).to.equal(row === null ? undefined : `  sockets     ${row}`);
    });
  }

  it('wait at a gate before the handshake for nothing, and are kept by those who wait inside', () => {
    const limits = { quota: { type: 'fixed-window', allow: 60, per: '60s' } };
    const openOf = (where: Parameters<typeof session>[0]): number | null | undefined =>
      explained({ intent: 'respect', limits, workloads: { work: { load: users(50), flow: session(where) } } }).sockets
        ?.open;
    // Nine tenths of 1/s x 10 s, against 5/s that 50 users ask for.
    expect(openOf({ before: ['quota'] })).to.equal(9);
    expect(openOf({ inside: ['quota'] })).to.equal(50);
  });

  it('are no limit of the spec: the answer is yes, but', () => {
    for (const intent of ['respect', 'resilience']) {
      const verdict = verdictOf(alone(users(50), { intent }));
      expect(verdict.sentence).to.equal('This can be done within the limits, but:');
      expect(verdict.short).to.equal('fits, but sockets');
    }
  });
});
