import { expect } from 'chai';
import { ceilingPerSecond, safeAtOnce, safePerSecond, timesGranted } from '../../src/capacity/limit-rate.ts';
import { sizeWorkload } from '../../src/capacity/size-workload.ts';
import type { Limit, Workload } from '../../src/spec/scenario.ts';
import { clientCredentials, fixedWindowLimit, httpStep, scenario } from '../support/scenario-builder.ts';

const limit = (scope: Limit['scope']): Limit =>
  fixedWindowLimit('quota', 300, 60, { scope, safety: 0.9, backgroundPerSecond: 1 });
const parallel = {
  name: 'parallel',
  type: 'concurrency',
  scope: 'token',
  max: 5,
  safety: 0.9,
  backgroundPerSecond: 0,
} as const;
const pool = { ...clientCredentials, tokens: 3 };

describe('rates of a limit', () => {
  const cases = [
    { name: 'one token', given: limit('token'), auth: clientCredentials, times: 1, ceiling: 5, safe: 3.6 },
    // Each token has (5 - 1) x 0.9 = 3.6/s for itself.
    { name: 'three tokens, limit per token', given: limit('token'), auth: pool, times: 3, ceiling: 15, safe: 10.8 },
    { name: 'three tokens, limit per client', given: limit('client'), auth: pool, times: 1, ceiling: 5, safe: 3.6 },
    { name: 'no tokens', given: limit('token'), auth: { type: 'none' } as const, times: 1, ceiling: 5, safe: 3.6 },
  ];
  for (const { name, given, auth, times, ceiling, safe } of cases) {
    it(name, () => {
      expect(timesGranted(given, auth)).to.equal(times);
      expect(ceilingPerSecond(given, auth)).to.be.closeTo(ceiling, 1e-9);
      expect(safePerSecond(given, auth)).to.be.closeTo(safe, 1e-9);
    });
  }

  it('permits of each token are whole', () => {
    // floor(5 x 0.9) = 4 for each of 3.
    expect(safeAtOnce(parallel, pool)).to.equal(12);
  });

  it('finite work has a thread for each token that it needs', () => {
    const load: Workload['load'] = {
      type: 'items',
      data: 'rows',
      items: 500,
      withinSeconds: 600,
      startSeconds: 0,
      ratePerSecond: 2,
      threads: null,
    };
    const tokens = { ...clientCredentials, tokens: 8 };
    const made = scenario([httpStep({ name: 'put', path: '/a', limits: ['quota'] })], {
      auth: tokens,
      limits: [limit('token')],
    });
    const [work] = made.workloads;
    expect(sizeWorkload(made, { ...(work as Workload), load })).to.include({ threads: 8 });
  });
});
