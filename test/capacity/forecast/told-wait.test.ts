import { expect } from 'chai';
import { toldWait } from '../../../src/capacity/forecast/told-wait.ts';
import type { RetryAfterForm } from '../../../src/spec/scenario.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { simulateSpec, total } from './rows.ts';

const work = (load: object) => ({
  work: { load, flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }] },
});
const target = { url: 'http://api.example.com' };
const { mock } = scenarioOf({
  name: 'told',
  target,
  limits: { quota: { type: 'fixed-window', allow: 1, per: '60s' } },
  workloads: work({ type: 'users', users: 1, iterations: 1 }),
}).scenario;

describe('what a client is told of a wait of 7 s', () => {
  const NOTHING = -1;
  const cases: Readonly<Record<RetryAfterForm, readonly [plain: number, readsQuotaHeaders: number]>> = {
    seconds: [7, 7],
    'lower-case': [7, 7],
    twice: [8, 8],
    'http-date': [8, 8],
    'http-date-past': [0, 0],
    zero: [0, 0],
    random: [16, 16],
    'reset-epoch': [NOTHING, 7],
    draft: [NOTHING, 7],
    garbage: [NOTHING, NOTHING],
    none: [NOTHING, NOTHING],
  };
  for (const [form, want] of Object.entries(cases) as [RetryAfterForm, readonly [number, number]][])
    it(form, () => {
      const told = toldWait({ ...mock, retryAfter: form }, () => 0.5);
      expect([told(7, false), told(7, true)]).to.deep.equal(want);
    });

  it('is what the target always says, where it does', () => {
    const told = toldWait({ ...mock, retryAfter: 'twice', constantRetryAfterSeconds: 3 }, () => 0.5);
    expect(told(7, false)).to.equal(4);
  });
});

describe('a wait that is longer than the policy accepts', () => {
  const play = (load: object, retry: object, more: object = {}) =>
    simulateSpec({
      name: 'long-wait',
      intent: 'resilience',
      target,
      limits: { quota: { type: 'fixed-window', allow: 1, per: '60s' } },
      retry: { policy: 'retry-after-only', maxRetryAfter: '5s', ...retry },
      workloads: work(load),
      mock: { latency: { p50: '1s' }, rejectLatency: '5ms', ...more },
    });
  const once = { type: 'users', users: 2, iterations: 1 };

  it('makes it give up', () => {
    const run = play(once, {});
    expect(run.attempts).to.equal(2);
    expect({ ok: total(run, 'ok'), gaveUp: total(run, 'gaveUp') }).to.deep.equal({ ok: 1, gaveUp: 1 });
  });

  it('is not one of just that length: four attempts', () => {
    const run = play(once, {}, { constantRetryAfter: '5s' });
    expect(run.attempts).to.equal(5);
    expect(run.endSeconds).to.be.closeTo(3 * 5.005 + 0.005, 1e-9);
  });

  it('closes the gate for no longer than that', () => {
    // Refused at 0 s, closed until 5.005 s for both users, refused again, and closed until their end.
    const run = play({ type: 'users', users: 2, for: '8s' }, { cooldown: true });
    expect(run.attempts).to.equal(4);
    expect({ gaveUp: total(run, 'gaveUp'), unsent: total(run, 'unsent') }).to.deep.equal({ gaveUp: 3, unsent: 2 });
  });
});
