import { expect } from 'chai';
import fc from 'fast-check';
import { createLimiter, scaleLimit } from '../../src/capacity/limiters/create-limiter.ts';
import type { Limiter } from '../../src/capacity/limiters/limiter.ts';
import { createLimitBook } from '../../src/mock/limiters/limit-book.ts';
import type { Limit } from '../../src/spec/scenario.ts';

const base = { name: 'limit', scope: 'org', safety: 1, backgroundPerSecond: 0 } as const;
const fixed = (allow: number, perSeconds: number, backgroundPerSecond = 0): Limit => ({
  ...base,
  type: 'fixed-window',
  allow,
  perSeconds,
  backgroundPerSecond,
});
const sliding = (allow: number, perSeconds: number, backgroundPerSecond = 0): Limit =>
  ({
    ...fixed(allow, perSeconds, backgroundPerSecond),
    type: 'sliding-window',
  }) as Limit;
const bucket = (ratePerSecond: number, burst: number, backgroundPerSecond = 0): Limit => ({
  ...base,
  type: 'token-bucket',
  ratePerSecond,
  burst,
  backgroundPerSecond,
});

/** Moments (seconds) that a limiter admits. */
function admitted(limiter: Limiter, moments: readonly number[]): readonly number[] {
  return moments.filter((moment) => {
    if (limiter.waitSeconds(moment) > 0) return false;
    limiter.take(moment);
    return true;
  });
}

/** Ascending moments in seconds with millisecond steps, as dense as the limits are tight. */
const moments = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 120 }).map((gaps) => {
  let now = 5;
  return gaps.map((gap) => {
    now += gap / 1000;
    return now;
  });
});
const allowance = fc.integer({ min: 1, max: 12 });
const span = fc.integer({ min: 1, max: 60 }).map((tenths) => tenths / 10);
const slack = 1e-6;

describe('limiters', () => {
  it('a fixed window never admits more than the allowance in a window, and all of it', () => {
    fc.assert(
      fc.property(moments, allowance, span, (times, allow, perSeconds) => {
        const taken = admitted(createLimiter(fixed(allow, perSeconds)), times);
        const windowOf = (time: number): number => Math.floor((time - (times[0] as number) + slack) / perSeconds);
        for (const window of new Set(times.map(windowOf))) {
          const offered = times.filter((time) => windowOf(time) === window).length;
          expect(taken.filter((time) => windowOf(time) === window)).to.have.length(Math.min(allow, offered));
        }
      }),
    );
  });

  it('a sliding window never admits more than the allowance in any span, and refuses only when it is full', () => {
    fc.assert(
      fc.property(moments, allowance, span, (times, allow, perSeconds) => {
        const taken = admitted(createLimiter(sliding(allow, perSeconds)), times);
        for (const end of taken)
          expect(taken.filter((time) => time > end - perSeconds + slack && time <= end).length).to.be.at.most(allow);
        for (const time of times.filter((one) => !taken.includes(one))) {
          expect(taken.filter((one) => one > time - perSeconds - slack && one <= time).length).to.be.at.least(allow);
        }
      }),
    );
  });

  it('a token bucket never admits more than burst + rate x t in any span t', () => {
    fc.assert(
      fc.property(moments, allowance, span, (times, burst, rate) => {
        const taken = admitted(createLimiter(bucket(rate, burst)), times);
        taken.forEach((start, first) => {
          taken.slice(first).forEach((end, count) => {
            expect(count + 1).to.be.at.most(burst + rate * (end - start) + slack);
          });
        });
        expect(taken.length).to.be.at.least(Math.min(burst, times.length));
      }),
    );
  });

  it('concurrency never has more than max out', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), allowance, (takes, max) => {
        const limiter = createLimiter({ ...base, type: 'concurrency', max });
        let out = 0;
        for (const take of takes) {
          if (take && limiter.waitSeconds(0) === 0) {
            limiter.take(0);
            out++;
          } else if (!take && out > 0) {
            limiter.release();
            out--;
          } else if (take) expect(out).to.equal(max);
          expect(out).to.be.at.most(max);
          expect(limiter.use(0).used).to.equal(out);
        }
      }),
    );
  });

  it('whoever waits as long as told is admitted', () => {
    const limits = fc.oneof(
      fc.tuple(allowance, span).map(([allow, perSeconds]) => fixed(allow, perSeconds)),
      fc.tuple(allowance, span).map(([allow, perSeconds]) => sliding(allow, perSeconds)),
      fc.tuple(span, allowance).map(([rate, burst]) => bucket(rate, burst)),
    );
    fc.assert(
      fc.property(moments, limits, (times, limit) => {
        const limiter = createLimiter(limit);
        admitted(limiter, times);
        const last = times.at(-1) as number;
        const wait = limiter.waitSeconds(last);
        expect(limiter.waitSeconds(last + wait)).to.equal(0);
        expect(limiter.waitSeconds(last + Math.ceil(wait))).to.equal(0);
      }),
    );
  });

  describe('what others use', () => {
    const seconds = (count: number, perSecond: number): number[] =>
      Array.from({ length: count * perSecond }, (_, i) => i / perSecond);
    const cases = [
      // 300 - 60 x 20/60 = 280 of the 600 offered in one window.
      { name: 'fixed window', limit: fixed(300, 60, 20 / 60), times: seconds(60, 10), want: 280 },
      { name: 'sliding window', limit: sliding(300, 60, 20 / 60), times: seconds(60, 10), want: 280 },
      // 5 kept + (5 - 2)/s x 59.9 s = 184.7.
      { name: 'token bucket', limit: bucket(5, 5, 2), times: seconds(60, 10), want: 184 },
      { name: 'nothing left', limit: fixed(60, 60, 1), times: seconds(60, 10), want: 0 },
    ];
    for (const { name, limit, times, want } of cases) {
      it(`${name}: ${want} of ${times.length}`, () => {
        expect(admitted(createLimiter(limit), times)).to.have.length(want);
      });
    }
  });

  describe('time scale', () => {
    const cases = [
      { name: 'as it is', limit: fixed(300, 60), scale: 1, want: { allow: 300, perSeconds: 60 } },
      { name: 'half', limit: fixed(300, 60), scale: 0.5, want: { allow: 150, perSeconds: 30 } },
      // 60 s x 0.01 = 0.6 s, so 6 s; 300/60 x 6 = 30.
      { name: 'never below 6 s', limit: sliding(300, 60), scale: 0.01, want: { allow: 30, perSeconds: 6 } },
      { name: 'never below one permit', limit: fixed(1, 3600), scale: 0.01, want: { allow: 1, perSeconds: 36 } },
      { name: 'a short window stays', limit: fixed(2, 1), scale: 0.01, want: { allow: 2, perSeconds: 1 } },
    ];
    for (const { name, limit, scale, want } of cases) {
      it(name, () => expect(scaleLimit(limit, scale)).to.include(want));
    }
    it('leaves buckets and concurrency alone', () => {
      expect(scaleLimit(bucket(5, 10), 0.1)).to.deep.equal(bucket(5, 10));
    });
  });
});

describe('the limit book', () => {
  const caller = { token: 't', address: '127.0.0.1', operation: null };
  const named = (limit: Limit, name: string, scope: Limit['scope'] = 'org'): Limit => ({ ...limit, name, scope });

  it('draws on all limits or on none', () => {
    const book = createLimitBook([named(fixed(3, 60), 'wide'), named(fixed(1, 10), 'narrow')], 1);
    expect(book.draw(['wide', 'narrow'], caller, 0).admitted).to.equal(true);
    expect(book.draw(['wide', 'narrow'], caller, 1)).to.include({
      admitted: false,
      limit: 'narrow',
      retryAfterSeconds: 9,
    });
    expect(book.summary()['wide']).to.include({ admitted: 1, refused: 0, worstUsed: 1, worstOffered: 2 });
    expect(book.summary()['narrow']).to.include({ admitted: 1, refused: 1, worstOffered: 2 });
  });

  it('tells the longest of several waits, rounded up to whole seconds', () => {
    const book = createLimitBook([named(fixed(1, 60), 'minute'), named(fixed(1, 10), 'moment')], 1);
    book.draw(['minute', 'moment'], caller, 0);
    expect(book.draw(['minute', 'moment'], caller, 0.25)).to.include({ limit: 'minute', retryAfterSeconds: 60 });
  });

  it('keeps one count for each token and each address, and one for all of a client', () => {
    const limits = (['token', 'ip', 'client', 'user', 'org'] as const).map((scope) =>
      named(fixed(1, 60), scope, scope),
    );
    const book = createLimitBook(limits, 1);
    const admits = (name: string, who: Partial<typeof caller>): boolean =>
      book.draw([name], { ...caller, ...who }, 0).admitted;
    expect([
      admits('token', { token: 'a' }),
      admits('token', { token: 'b' }),
      admits('token', { token: 'a' }),
    ]).to.deep.equal([true, true, false]);
    expect([
      admits('ip', { address: '1' }),
      admits('ip', { address: '2' }),
      admits('ip', { address: '1' }),
    ]).to.deep.equal([true, true, false]);
    for (const scope of ['client', 'user', 'org']) {
      expect([admits(scope, { token: 'a', address: '1' }), admits(scope, { token: 'b', address: '2' })]).to.deep.equal([
        true,
        false,
      ]);
    }
  });

  it('counts who comes during the wait of the last refusal, without the refused one', () => {
    const book = createLimitBook([named(fixed(1, 60), 'minute')], 1);
    const draw = (operation: string | null, at: number) => book.draw(['minute'], { ...caller, operation }, at);
    draw('a', 0);
    const refused = draw('b', 1);
    draw('c', 1.5);
    expect(book.summary()['minute']).to.include({ duringCooldown: 0, peakPerSecond: 2 });
    if (refused.admitted) throw new Error('the second is refused');
    refused.told(5);
    draw('b', 2);
    expect(book.summary()['minute']?.duringCooldown).to.equal(0);
    draw('c', 3);
    draw(null, 4);
    draw('c', 5);
    expect(book.summary()['minute']?.duringCooldown).to.equal(2);
  });

  it('gives permits back once', () => {
    const book = createLimitBook([{ ...base, name: 'jobs', type: 'concurrency', max: 1 }], 1);
    const first = book.draw(['jobs'], caller, 0);
    expect(book.draw(['jobs'], caller, 0)).to.include({ admitted: false, retryAfterSeconds: 1 });
    if (!first.admitted) throw new Error('the first is admitted');
    first.release();
    first.release();
    const second = book.draw(['jobs'], caller, 0);
    expect(second.admitted).to.equal(true);
    expect(book.draw(['jobs'], caller, 0).admitted).to.equal(false);
  });
});
