import { expect } from 'chai';
import { forecast } from '../../../src/capacity/forecast/forecast.ts';
import { scenarioOf } from '../../support/scenario-of.ts';
import { EXACT } from './rows.ts';

const of = (load: object, jobTime: string, more: object = {}) => {
  const { scenario } = scenarioOf({
    name: 'polls',
    intent: 'resilience',
    target: { url: 'http://api.example.com' },
    retry: { policy: 'retry-after-only' },
    workloads: {
      work: {
        load: { type: 'users', users: 2, ...load },
        flow: [
          {
            ...{ type: 'poll', name: 'poll', path: '/job', every: '5s', deadline: '60s' },
            until: { json: '$.state', done: ['done'] },
            limits: Object.keys((more as { limits?: object }).limits ?? {}),
          },
        ],
      },
    },
    ...more,
    mock: { latency: { p50: '200ms' }, rejectLatency: '5ms', jobTime },
  });
  const { attempts, amplification, workloads } = forecast(scenario, { ...EXACT, seeds: 1 });
  const [work] = workloads;
  if (work === undefined) throw new Error('one workload');
  const { ok, failed, unfinished, waitSeconds } = work;
  return {
    ...{ attempts: attempts.median, amplification: amplification.median },
    ...{ ok: ok.median, failed: failed.median, unfinished: unfinished.median, waitSeconds: waitSeconds.median },
  };
};

describe('polls, simulated', () => {
  it('are no retries, and go on until the job is done', () => {
    // At 0, 5.2, 10.4, 15.6 and 20.8 s.
    expect(of({ iterations: 2 }, '20s')).to.deep.equal({
      ...{ attempts: 4 * 5, amplification: 1, ok: 4, failed: 0, unfinished: 0, waitSeconds: 0 },
    });
  });

  it('fail when the next one would be past the deadline', () => {
    // Poll k is answered at 5.2 k + 0.2 s; from 55 s on the next one would be too late: the twelfth, at 57.4 s.
    expect(of({ iterations: 2 }, '100s')).to.deep.equal({
      ...{ attempts: 4 * 12, amplification: 1, ok: 0, failed: 4, unfinished: 0, waitSeconds: 0 },
    });
  });

  it('count as one attempt of an operation that is under way at the end', () => {
    // At 0, 5.2 … 26 s; the next one would be at 31.2 s.
    expect(of({ for: '30s' }, '100s')).to.deep.equal({
      ...{ attempts: 2 * 6, amplification: 1, ok: 0, failed: 0, unfinished: 2, waitSeconds: 0 },
    });
  });

  it('that are refused are retries', () => {
    const limits = { quota: { type: 'fixed-window', allow: 1, per: '8s' } };
    // 0 s at work; 5.2 s refused, told 3 s; 8.205 s at work; 13.405 s refused, told 3 s; 16.41 s done: two polls were due.
    expect(of({ users: 1, iterations: 1 }, '9s', { limits })).to.deep.equal({
      attempts: 5,
      amplification: 3,
      ok: 1,
      failed: 0,
      unfinished: 0,
      waitSeconds: 6,
    });
  });

  it('give up a wait that ends past the deadline', () => {
    const limits = { quota: { type: 'fixed-window', allow: 1, per: '100s' } };
    // 0 s at work; 5.2 s refused and told 95 s, which is more than the deadline leaves.
    expect(of({ users: 1, iterations: 1 }, '9s', { limits })).to.deep.equal({
      ...{ attempts: 2, amplification: 1, ok: 0, failed: 1, unfinished: 0, waitSeconds: 0 },
    });
  });
});
