import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { RUNTIME_SOURCE } from '../../src/groovy/generated/sources.ts';
import { oracle } from '../support/oracle.ts';

const SIMULATION = readFileSync(new URL('token-simulation.groovy', import.meta.url), 'utf8');

type Simulated = {
  /** Seconds at which the token endpoint was called; the setUp group's own call is at 0. */
  readonly calls: readonly number[];
  readonly mostAtOnce: number;
  /** Attempts sent with a token past its life or never issued. */
  readonly dead: number;
  readonly sent: number;
  readonly tokensUsed: readonly string[];
  /** Why operations got no token, each with the second it was given up. */
  readonly denied: readonly (readonly [string, number])[];
};

/** Threads of the engine's own Groovy against a login host that answers by script, on a clock that moves when all sleep. */
const simulate = (script: string): Promise<unknown> =>
  oracle.evaluate(`${RUNTIME_SOURCE}\n${SIMULATION}\n${script}`, {});

const gaps = (calls: readonly number[]): readonly number[] =>
  calls.slice(1).map((call, index) => call - (calls[index] as number));

describe('tokens, in simulated time', function () {
  this.timeout(180_000);
  let worlds: Record<string, Simulated>;

  before(async () => {
    worlds = (await simulate(`
      [
        five: new World(threads: 5).run(36),
        sixty: new World(threads: 60).run(36),
        many: new World(threads: 200).run(36),
        revoked: new World(threads: 60, life: 3600, revokeAt: [5]).run(20),
        alwaysRejected: new World(threads: 5, life: 3600, rejectAll: true).run(60),
        shortOutage: new World(threads: 5, answers: { int n, double t -> t > 6 && t < 9 ? [503, 'busy', ''] : null }).run(36),
        longOutage: new World(threads: 5, answers: { int n, double t -> t > 6 ? [0, '', ''] : null }).run(150),
        throttled: new World(threads: 5, answers: { int n, double t -> n in [2, 3] ? [400, '{"error":"invalid_request","description":"rate limit exceeded; retry the request in 7 seconds"}', ''] : null }).run(40),
        busyFirst: new World(threads: 3, answers: { int n, double t -> n < 3 ? [429, '', 'Retry-After: 2'] : null }).run(5),
        refused: new World(threads: 3, answers: { int n, double t -> [401, '{"error":"invalid_client"}', ''] }).run(5),
        refusedLater: new World(threads: 3, answers: { int n, double t -> n > 1 ? [401, '{"error":"invalid_client"}', ''] : null }).run(30),
        pool: new World(threads: 30, tokens: 3).run(36),
        gated: new World(threads: 8, tokens: 4, life: 3600, perSecond: 0.2d).run(30),
        nameless: new World(threads: 3, life: 0).run(36),
      ].collectEntries { name, world -> [name, world.report()] }`)) as Record<string, Simulated>;
  });
  const world = (name: string): Simulated => worlds[name] as Simulated;

  for (const [name, threads] of [
    ['five', 5],
    ['sixty', 60],
    ['many', 200],
  ] as const) {
    it(`${threads} threads make 1 + floor(36 s / 8 s) = 5 calls with tokens of 10 s, one at a time`, () => {
      const { calls, mostAtOnce, dead, sent, denied } = world(name);
      expect(calls).to.have.length(5);
      for (const gap of gaps(calls)) expect(gap).to.be.within(7.999, 8.3);
      expect({ mostAtOnce, dead, denied }).to.deep.equal({ mostAtOnce: 1, dead: 0, denied: [] });
      // Each thread sends every 1.1 s.
      expect(sent).to.be.within(threads * 32, threads * 34);
    });
  }

  it('a rejected token is renewed once, however many threads were rejected with it', () => {
    const { calls, tokensUsed } = world('revoked');
    expect(calls).to.have.length(2);
    expect(calls[1]).to.be.within(5, 5.2);
    expect(tokensUsed).to.deep.equal(['t1', 't2']);
  });

  it('a target that rejects every token does not become a storm at the token endpoint', () => {
    // Waits of 1/2..1, 1..2, 2..4, 4..8, 8..16, 15..30 s between the calls of one minute.
    expect(world('alwaysRejected').calls.length).to.be.within(5, 10);
  });

  it('goes on with the old token while the endpoint is busy for a moment', () => {
    const { calls, dead, denied } = world('shortOutage');
    expect({ dead, denied }).to.deep.equal({ dead: 0, denied: [] });
    expect(calls.length).to.be.within(6, 9);
  });

  it('gives operations up after a minute without a token, and asks ever more rarely', () => {
    const { calls, dead, denied } = world('longOutage');
    expect(dead).to.equal(0);
    // Five threads, each without a token from 9 s on, give up after 60 s, again and again: 69, 130, 191 s.
    expect(denied).to.have.length(15);
    for (const [outcome, second] of denied) {
      expect(outcome).to.equal('auth_failed');
      // The token dies at 9 s of use; patience is 60 s.
      expect(second).to.be.greaterThan(68.9);
    }
    expect(calls.length).to.be.within(8, 18);
  });

  it('waits as long as a login host that answers 400 asks for', () => {
    const { calls, dead } = world('throttled');
    expect(dead).to.equal(0);
    expect(gaps(calls).slice(0, 3).map(Math.floor)).to.deep.equal([8, 7, 7]);
  });

  it('asks for the first token again when the endpoint is busy', () => {
    const { calls, denied } = world('busyFirst');
    expect(gaps(calls).map(Math.floor)).to.deep.equal([2, 2]);
    expect(denied).to.deep.equal([]);
  });

  it('does not ask twice with credentials that were refused', () => {
    expect(world('refused')).to.include({ sent: 0 });
    expect(world('refused').calls).to.have.length(1);
    const { calls, dead, denied } = world('refusedLater');
    expect(calls).to.have.length(2);
    expect(dead).to.equal(0);
    expect(denied.map(([outcome]) => outcome)).to.deep.equal(['auth_failed', 'auth_failed', 'auth_failed']);
  });

  it('a pool fetches each token once and renews it on its own', () => {
    const { calls, dead, mostAtOnce, tokensUsed } = world('pool');
    // 3 x (1 + floor(36 s / 8 s)).
    expect(calls).to.have.length(15);
    expect({ dead, mostAtOnce, tokens: tokensUsed.length }).to.deep.equal({ dead: 0, mostAtOnce: 1, tokens: 15 });
  });

  it('token calls pass the gates of their own limits', () => {
    const { calls } = world('gated');
    expect(calls).to.have.length(4);
    for (const gap of gaps(calls)) expect(gap).to.be.at.least(5);
  });

  it('an answer without a life counts as the spec assumes', () => {
    // World assumes 20 s, so the second call comes at 16 s and the third at 32 s.
    expect(gaps(world('nameless').calls).map(Math.floor)).to.deep.equal([16, 16]);
  });

  it('reads what a token endpoint says', async () => {
    const answers: readonly (readonly [string, string, string, readonly unknown[]])[] = [
      ['200', '{"access_token":"a.b-c","expires_in":60}', '', ['ok', false, -1, 'it gave a token']],
      ['200', '{"access_token":"a","expires_in":"60"}', '', ['ok', false, -1, 'it gave a token']],
      ['200', '<html>', '', ['auth_failed', false, -1, 'its answer holds no access_token that can be read']],
      ['200', '[]', '', ['auth_failed', false, -1, 'its answer holds no access_token that can be read']],
      [
        '200',
        '{"access_token":"a b"}',
        '',
        ['auth_failed', false, -1, 'its answer holds no access_token that can be read'],
      ],
      ['429', '', 'Retry-After: 3', ['auth_throttled', true, 3000, 'it answered 429 and asks for fewer token calls']],
      ['503', '', '', ['auth_throttled', true, -1, 'it answered 503 and asks for fewer token calls']],
      [
        '400',
        '{"error":"invalid_request","error_description":"invalid_request (rate limit exceeded; retry the request in 12 seconds)"}',
        '',
        ['auth_throttled', true, 12_000, 'it answered 400 and asks for fewer token calls'],
      ],
      [
        '400',
        '{"error":"invalid_grant"}',
        '',
        ['auth_failed', false, -1, 'it refused the credentials with 400 invalid_grant'],
      ],
      [
        '401',
        '{"error":"invalid_client","secret":"s3cret"}',
        '',
        ['auth_failed', false, -1, 'it refused the credentials with 401 invalid_client'],
      ],
      ['404', 'my secret', '', ['auth_failed', false, -1, 'it refused the credentials with 404']],
      ['500', '', '', ['auth_failed', true, -1, 'it answered 500']],
      [
        'Non HTTP response code: java.net.ConnectException',
        '',
        '',
        ['auth_failed', true, -1, 'it cannot be reached (Non HTTP response code: java.net.ConnectException)'],
      ],
    ];
    const groovy = answers.map(
      ([code, body, header]) => `[${[code, body, header].map((text) => `'${text}'`).join(', ')}]`,
    );
    const read = await simulate(`
      [${groovy.join(',\n')}].collect { code, body, header ->
        def a = TokenAnswer.of(World.answer(code, body, header), 20d, 0L); [a.outcome, a.passing, a.retryAfterMillis, a.words] }`);
    expect(read).to.deep.equal(answers.map(([, , , want]) => want));
  });
});
