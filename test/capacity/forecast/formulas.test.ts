import { expect } from 'chai';
import type { Simulation } from '../../../src/capacity/forecast/simulate.ts';
import { simulateSpec, total } from './rows.ts';

describe('where a formula exists, the simulation gives it', () => {
  const plain = (load: object, limits: object, more: object = {}): Simulation =>
    simulateSpec({
      name: 'formula',
      intent: 'resilience',
      target: { url: 'http://api.example.com' },
      limits,
      retry: { policy: 'none' },
      workloads: {
        work: { load, flow: [{ type: 'http', name: 'put', method: 'PUT', path: '/a', limits: Object.keys(limits) }] },
      },
      mock: { latency: { p50: '250ms' }, rejectLatency: '50ms' },
      ...more,
    });

  it('closed users: N / (R + Z) per second', () => {
    const run = plain({ type: 'users', users: 30, for: '90s', pause: '2s' }, {});
    // Each user starts at 0, 2.25, 4.5 … below 90 s.
    expect(run.attempts).to.equal(30 * 40);
  });

  it('open arrivals beyond a fixed window: the allowance of each window', () => {
    const run = plain(
      { type: 'arrivals', rate: '10/s', for: '60s', threads: 50 },
      { own: { type: 'fixed-window', allow: 30, per: '6s' } },
    );
    expect(run.attempts).to.equal(600);
    expect(run.admitted).to.equal(300);
  });

  it('open arrivals beyond a token bucket: b + r t', () => {
    const run = plain(
      { type: 'arrivals', rate: '20/s', for: '60s', threads: 50 },
      { own: { type: 'token-bucket', rate: '5/s', burst: 10 } },
    );
    expect(run.admitted).to.be.within(10 + 5 * 59.95 - 1, 10 + 5 * 60);
  });

  it('users behind permits: C / R per second', () => {
    const run = plain(
      { type: 'users', users: 40, for: '20s' },
      { own: { type: 'concurrency', max: 5, safety: 1 } },
      { intent: 'respect' },
    );
    expect(total(run, 'rejected')).to.equal(0);
    expect(run.admitted).to.be.within(400, 405);
  });

  it('a gate at a rate: r per second, and who queues too long is unsent', () => {
    const run = plain(
      { type: 'users', users: 40, for: '20s' },
      { own: { type: 'token-bucket', rate: '5/s', safety: 1 } },
      { intent: 'respect' },
    );
    expect(run.attempts).to.be.within(100, 101);
    expect(total(run, 'unsent')).to.be.within(38, 40);
  });

  it('a run that is too much is cut, and says where', () => {
    const run = simulateSpec(
      {
        name: 'too-much',
        target: { url: 'http://api.example.com' },
        retry: { policy: 'none' },
        workloads: {
          work: {
            load: { type: 'users', users: 100, for: '10h' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a' }],
          },
        },
      },
      {},
      { mostEvents: 5000 },
    );
    expect(run.cutSeconds).to.be.greaterThan(0);
    expect(run.attempts).to.be.at.most(5000);
  });
});
