import { expect } from 'chai';
import { knownLimits } from '../../../src/cli/validate/known-limits.ts';
import type { Auth, Limit } from '../../../src/spec/scenario.ts';

const base = { name: 'quota', scope: 'token', safety: 0.9, backgroundPerSecond: 1 } as const;
const auth = { type: 'oauth2-client-credentials', tokens: 2 } as Auth;

describe('quotas that plans are held against', () => {
  const rows: readonly (readonly [limit: Limit, admits: number, text: string])[] = [
    // (300 / 60 - 1) x 2 tokens
    [{ ...base, type: 'fixed-window', allow: 300, perSeconds: 60 }, 8, '300 per 60 s per token'],
    // (10 - 1) x 1, since all tokens share it
    [{ ...base, scope: 'org', type: 'token-bucket', ratePerSecond: 10, burst: 5 }, 9, '10/s, bursts of 5 per org'],
    [{ ...base, type: 'concurrency', max: 20 }, 40, '20 at a time per token'],
  ];
  for (const [limit, admits, text] of rows) {
    it(`${text}: ${admits}`, () => {
      expect(knownLimits({ limits: [limit], auth })).to.deep.equal([{ name: 'quota', type: limit.type, admits, text }]);
    });
  }
});
