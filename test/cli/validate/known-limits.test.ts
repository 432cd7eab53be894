import { expect } from 'chai';
import { knownLimits } from '../../../src/cli/validate/known-limits.ts';
import type { Auth, Limit } from '../../../src/spec/scenario.ts';

const base = { name: 'quota', scope: 'token', safety: 0.9, backgroundPerSecond: 1 } as const;
const auth = { type: 'oauth2-client-credentials', tokens: 2 } as Auth;

describe('quotas that plans are held against', () => {
  type Numbers = readonly [admits: number, atOnce: number, windowSeconds: number];
  const rows: readonly (readonly [limit: Limit, numbers: Numbers, text: string])[] = [
    // (300 / 60 - 1) x 2 tokens; (300 - 60) x 2 in a window
    [{ ...base, type: 'fixed-window', allow: 300, perSeconds: 60 }, [8, 480, 60], '300 per 60 s per token'],
    // (10 - 1) x 1, since all tokens share it
    [
      { ...base, scope: 'org', type: 'token-bucket', ratePerSecond: 10, burst: 5 },
      [9, 5, 0],
      '10/s, bursts of 5 per org',
    ],
    [{ ...base, type: 'concurrency', max: 20 }, [40, 40, 0], '20 at a time per token'],
  ];
  for (const [limit, [admits, atOnce, windowSeconds], text] of rows) {
    it(`${text}: ${admits}`, () => {
      expect(knownLimits({ limits: [limit], auth })).to.deep.equal([
        { name: 'quota', type: limit.type, scope: limit.scope, admits, atOnce, windowSeconds, text },
      ]);
    });
  }
});
