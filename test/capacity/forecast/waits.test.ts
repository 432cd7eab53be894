import { expect } from 'chai';
import { forecast } from '../../../src/capacity/forecast/forecast.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { EXACT } from './rows.ts';

const of = (load: object, limit: object, more: object = {}, options: object = {}) => {
  const { scenario } = scenarioOf({
    name: 'waits',
    target: { url: 'http://api.example.com' },
    limits: { quota: limit },
    workloads: {
      work: {
        load: { type: 'users', ...load },
        flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
      },
    },
    ...more,
  });
  const { attempts, workloads } = forecast(scenario, { ...EXACT, seeds: 1, ...options });
  const [work] = workloads;
  if (work === undefined) throw new Error('one workload');
  const { ok, unsent, unfinished, gateSeconds, waitSeconds } = work;
  return {
    ...{ attempts: attempts.median, ok: ok.median, unsent: unsent.median, unfinished: unfinished.median },
    ...{ gateSeconds: gateSeconds.median, waitSeconds: waitSeconds.median },
  };
};

describe('mean waits of an operation', () => {
  it('have those at gates that never ended', () => {
    const { ok, unsent, gateSeconds } = of(
      { users: 100, for: '60s' },
      { type: 'concurrency', max: 1 },
      { mock: { latency: { p50: '10s' } } },
    );
    expect({ ok, unsent }).to.deep.equal({ ok: 6, unsent: 99 });
    // Who leaves at 0, 10 … 50 s waited so long; 94 wait for 60 s; who comes back at 10, 20 … 50 s waits until 60 s.
    expect(gateSeconds).to.be.closeTo((150 + 94 * 60 + 150) / 105, 1e-9);
  });

  it('have those for a slot that never came', () => {
    const { ok, unsent, gateSeconds } = of(
      { users: 3, for: '10s' },
      { type: 'token-bucket', rate: '0.25/s', burst: 1, safety: 1 },
      { mock: { latency: { p50: '1s' } } },
    );
    // Slots at 0, 4, 8, 12, 16 and 20 s for askings at 0, 0, 0, 1, 5 and 9 s.
    expect({ ok, unsent }).to.deep.equal({ ok: 3, unsent: 3 });
    expect(gateSeconds).to.be.closeTo((0 + 4 + 8 + 9 + 5 + 1) / 6, 1e-9);
  });

  const naive = {
    intent: 'resilience',
    retry: { policy: 'retry-after-only' },
    mock: { latency: { p50: '200ms' }, rejectLatency: '5ms' },
  };

  it('have no more of a wait for a retry than there was time', () => {
    const { attempts, unfinished, waitSeconds } = of(
      { users: 10, for: '30s' },
      { type: 'fixed-window', allow: 10, per: '60s' },
      naive,
    );
    expect({ attempts, unfinished }).to.deep.equal({ attempts: 20, unfinished: 10 });
    // Ten operations wait from 0.205 s on for 60 s, and their users leave at 30 s; ten have waited for nothing.
    expect(waitSeconds).to.be.closeTo((10 * (30 - 0.205)) / 20, 1e-9);
  });

  it('have the whole of a wait that ended, though the retry never left', () => {
    const { attempts, ok, waitSeconds } = of(
      { users: 2, for: '30s' },
      { type: 'fixed-window', allow: 2, per: '10s' },
      naive,
    );
    // Refused at 0.2 s and told 10 s; back at 10.205 s, and again at 10.405 s refused and told 10 s; so at 20.41 s; then until 30 s.
    expect({ attempts, ok }).to.deep.equal({ attempts: 12, ok: 6 });
    expect(waitSeconds).to.be.closeTo((10 + 10 + (30 - 20.615)) / 4, 1e-9);
  });

  it('are as long as the simulation was, when it was cut', () => {
    // Five users come, which is an event each, and two of them are let in; the sixth event is the first answer, at 10 s.
    const { ok, unsent, unfinished, gateSeconds } = of(
      { users: 5, for: '1h' },
      { type: 'concurrency', max: 2 },
      { mock: { latency: { p50: '10s' } } },
      { mostEvents: 6 },
    );
    expect({ ok, unsent, unfinished }).to.deep.equal({ ok: 1, unsent: 3, unfinished: 1 });
    expect(gateSeconds).to.be.closeTo((3 * 10) / 5, 1e-9);
  });
});
