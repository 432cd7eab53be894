import { expect } from 'chai';
import { simulateSpec, total } from './rows.ts';

/**
 * Eight users, an answer after 200 ms and a refusal after 5 ms, then a pause of 1 s; half a minute against 20 per 15 s. All
 * rounds at 0, 1.2 and 2.4 s: 20 are admitted and the last four refused. What comes then is told by what a refusal leads to:
 *
 * - it fails: the four and the other four each ask 12 times more before 15 s. Second window: 20 admitted by 17.865 s, then 12 and
 *   11 times refused for each of four. 24 + 48 + 48 + 20 + 48 + 44 = 232
 * - it is tried again after 1, 2 and 4 s, then given up: 24, 4 x 6 and 4 x 7 by 15 s; 20 admitted by 19.835 s; from 21.035 s on five
 *   times refused, each of eight. 24 + 24 + 28 + 20 + 40 = 136
 * - it is tried again when told, at the next window: 24, then four refused at 3.6 s, 20 admitted by 17.805 s, four refused at 18.005 s
 *   and four at 19.005 s, and told to come after the end. 24 + 4 + 20 + 8 = 56
 */
const play = (method: string, retryAfter: string, status: number, retry: object = {}) =>
  simulateSpec({
    name: 'refusals',
    intent: 'resilience',
    target: { url: 'http://api.example.com' },
    limits: { quota: { type: 'fixed-window', allow: 20, per: '15s' } },
    retry: { policy: 'recommended', jitter: 'none', budget: 10, ...retry },
    workloads: {
      work: {
        load: { type: 'users', users: 8, for: '30s' },
        flow: [
          { type: 'http', name: 'call', method, path: '/a', limits: ['quota'] },
          { type: 'pause', for: '1s' },
        ],
      },
    },
    mock: { latency: { p50: '200ms' }, rejectLatency: '5ms', rejection: { status }, retryAfter },
  });

const FAILS = 232;
const BACKS_OFF = 136;
const WAITS = 56;

describe('a refusal, simulated', () => {
  const cases: readonly (readonly [status: number, method: string, form: string, attempts: number, why: string])[] = [
    [429, 'POST', 'seconds', WAITS, 'it is told when to come back'],
    [429, 'POST', 'reset-epoch', WAITS, 'its quota headers say when'],
    [429, 'POST', 'draft', WAITS, 'its quota headers say when'],
    [429, 'POST', 'none', BACKS_OFF, 'a rejection was not worked on'],
    [503, 'POST', 'none', FAILS, 'it may have been worked on'],
    [503, 'POST', 'reset-epoch', FAILS, 'quota headers are read on a 429 only'],
    [503, 'POST', 'draft', FAILS, 'quota headers are read on a 429 only'],
    [503, 'POST', 'seconds', WAITS, 'Retry-After says that it was not worked on'],
    [503, 'POST', 'garbage', BACKS_OFF, 'so does one that nobody can read'],
    [503, 'GET', 'none', BACKS_OFF, 'it is idempotent'],
    [503, 'GET', 'reset-epoch', BACKS_OFF, 'it is idempotent, and quota headers are read on a 429 only'],
    [503, 'GET', 'seconds', WAITS, 'it is told when to come back'],
    [403, 'GET', 'seconds', FAILS, 'the same request will be answered the same'],
  ];
  for (const [status, method, form, attempts, why] of cases)
    it(`by ${status} of a ${method}, told by ${form}: ${why}`, () => {
      const run = play(method, form, status);
      expect(run.attempts).to.equal(attempts);
      expect(total(run, 'failed')).to.equal(attempts === FAILS ? 192 : 0);
      expect(total(run, 'admitted')).to.equal(40);
    });

  it('by 503 without Retry-After closes no gate', () => {
    expect(play('GET', 'none', 503, { cooldown: true }).attempts).to.equal(BACKS_OFF);
  });

  it('by 503 with Retry-After closes the gates, by 429 without one too', () => {
    // From the first four refusals on nobody asks before 15.405 s; the four who were admitted come then as well.
    expect(play('POST', 'seconds', 503, { cooldown: true }).attempts).to.be.below(WAITS);
    expect(play('POST', 'none', 429, { cooldown: true }).attempts).to.be.below(BACKS_OFF);
  });

  it('of a handshake has no headers: by 503 it may have been worked on, by 429 it backs off', () => {
    const opens = (status: number) =>
      simulateSpec({
        name: 'handshakes',
        intent: 'resilience',
        target: { url: 'http://api.example.com', websocketUrl: 'ws://api.example.com' },
        limits: { quota: { type: 'fixed-window', allow: 1, per: '60s' } },
        retry: { policy: 'recommended', jitter: 'none', budget: 10 },
        workloads: {
          work: {
            load: { type: 'users', users: 2, iterations: 1 },
            flow: [{ type: 'websocket-open', name: 'open', path: '/a', limits: ['quota'] }],
          },
        },
        mock: { latency: { p50: '200ms' }, rejectLatency: '5ms', rejection: { status }, retryAfter: 'seconds' },
      });
    expect(opens(503).attempts).to.equal(2);
    expect(total(opens(503), 'failed')).to.equal(1);
    // 5 ms and 1 s, 5 ms and 2 s, 5 ms and 4 s, 5 ms.
    expect(opens(429).attempts).to.equal(1 + 4);
    expect(opens(429).endSeconds).to.be.closeTo(7.02, 1e-9);
  });
});
