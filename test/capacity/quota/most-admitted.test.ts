import { expect } from 'chai';
import fc from 'fast-check';
import { createLimiter } from '../../../src/capacity/limiters/create-limiter.ts';
import { mostAdmitted } from '../../../src/capacity/quota/most-admitted.ts';
import { anyLimit } from './any-limit.ts';

describe('the most that a limit admits from rest', () => {
  it('is what a limiter gives to whoever asks all the time, and no more', () => {
    fc.assert(
      fc.property(anyLimit, fc.integer({ min: 0, max: 40 }), (limit, seconds) => {
        const limiter = createLimiter(limit);
        let admitted = 0;
        // Every hundredth of a second as often as it says yes.
        for (let tick = 0; tick <= seconds * 100; tick++) {
          while (limiter.waitSeconds(tick / 100) === 0) {
            limiter.take(tick / 100);
            admitted++;
          }
        }
        const most = mostAdmitted(limit, seconds);
        // A bucket of one overflows between two questions.
        expect(admitted).to.be.within(Math.floor(most * 0.8) - 1, most);
      }),
      { numRuns: 100 },
    );
  });

  it('is at once what a window allows, what a bucket holds, what a concurrency limit has', () => {
    const base = { name: 'quota', scope: 'org', safety: 1, backgroundPerSecond: 0 } as const;
    expect(mostAdmitted({ ...base, type: 'fixed-window', allow: 300, perSeconds: 60 }, 0)).to.equal(300);
    expect(mostAdmitted({ ...base, type: 'token-bucket', ratePerSecond: 5, burst: 20 }, 0)).to.equal(20);
    expect(mostAdmitted({ ...base, type: 'concurrency', max: 7 }, 0)).to.equal(7);
  });
});
