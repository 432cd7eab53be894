import { expect } from 'chai';
import fc from 'fast-check';
import { evenly, type Flow } from '../../../src/capacity/demand/flow.ts';
import { sumOf } from '../../../src/capacity/demand/spans.ts';
import { createPacer } from '../../../src/capacity/forecast/pacer-model.ts';
import { createLimiter } from '../../../src/capacity/limiters/create-limiter.ts';
import { firstRejection } from '../../../src/capacity/quota/first-rejection.ts';
import { rejectedCount } from '../../../src/capacity/quota/rejected-count.ts';
import type { Limit, RateSpan } from '../../../src/spec/scenario.ts';
import { profile, spansOf } from '../demand/random-rates.ts';
import { anyLimit } from './any-limit.ts';

const base = { name: 'quota', scope: 'org', safety: 1 } as const;

/** Moments of evenly spaced arrivals, as the plan's own pacer gives them. */
function momentsOf(spans: readonly RateSpan[]): readonly number[] {
  const pacer = createPacer({ profile: spans, count: null, spacing: 'even', burst: 1, random: () => 0 });
  const moments: number[] = [];
  for (let moment = pacer.next(); moment !== null; moment = pacer.next()) moments.push(moment);
  return moments;
}

/** First moment at which the stand-in's own limiter says no, and how often it does in all. */
function play(limit: Limit, moments: readonly number[], heldSeconds = 0): { first: number | null; rejected: number } {
  const limiter = createLimiter(limit);
  const held: number[] = [];
  let first: number | null = null;
  let rejected = 0;
  for (const moment of moments) {
    while (held[0] !== undefined && held[0] <= moment + 1e-9) {
      held.shift();
      limiter.release();
    }
    if (limiter.waitSeconds(moment) > 0) {
      first ??= moment;
      rejected++;
      continue;
    }
    limiter.take(moment);
    if (heldSeconds > 0) held.push(moment + heldSeconds);
  }
  return { first, rejected };
}

const of = (flow: Flow, seconds = 0) => [{ flow, seconds }];
const evenFlow = (spans: readonly RateSpan[]): Flow => evenly(sumOf([spansOf(spans)]));

/** A draw that is due just where nothing comes any more could as well come after the pause. */
const hasNoPause = (spans: readonly RateSpan[]): boolean =>
  spans.every(({ fromPerSecond, toPerSecond }) => fromPerSecond + toPerSecond > 0);

describe('the first rejection', () => {
  it('comes when a window itself says no to evenly spaced draws', () => {
    fc.assert(
      fc.property(profile, anyLimit, (spans, limit) => {
        fc.pre(limit.type !== 'token-bucket' && hasNoPause(spans));
        const moments = momentsOf(spans);
        const { first } = play(limit, moments);
        const said = firstRejection(limit, of(evenFlow(spans)));
        if (first !== null && said !== null) expect(said).to.be.closeTo(first, 1e-5);
        // Rates that meet a limit to the last draw may fall on either side of it.
        else if (first !== said) expect(isEdge(limit, moments), `${first} ${said}`).to.equal(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes when a bucket itself says no to evenly spaced draws', () => {
    fc.assert(
      fc.property(profile, anyLimit, (spans, limit) => {
        fc.pre(limit.type === 'token-bucket' && hasNoPause(spans));
        const moments = momentsOf(spans);
        const said = firstRejection(limit, of(evenFlow(spans))) ?? Number.POSITIVE_INFINITY;
        // A permit that is back at the very moment may as well be back just after it.
        const firstOf = (hair: number) =>
          play({ ...limit, burst: limit.burst + hair } as Limit, moments).first ?? Number.POSITIVE_INFINITY;
        expect(said).to.be.at.least(firstOf(-1e-6) - 1e-6);
        expect(said).to.be.at.most(firstOf(1e-6) + 1e-6);
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes when the limiter itself says no to draws that come at once', () => {
    const bursts = fc.array(
      fc.record({ seconds: fc.integer({ min: 0, max: 60 }), amount: fc.integer({ min: 1, max: 30 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(bursts, anyLimit, (jumps, limit) => {
        const sorted = [...jumps].sort((a, b) => a.seconds - b.seconds);
        const moments = sorted.flatMap(({ seconds, amount }) => Array.from({ length: amount }, () => seconds));
        const said = firstRejection(limit, of({ spans: [], jumps: sorted }));
        const { first } = play(limit, moments);
        if (first === null || said === null) expect(said).to.equal(first);
        else expect(said).to.be.closeTo(first, 1e-6);
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes when more are in flight than a concurrency limit allows', () => {
    fc.assert(
      fc.property(profile, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20 }), (spans, max, tenths) => {
        const limit: Limit = { ...base, type: 'concurrency', max, backgroundPerSecond: 0 };
        const held = tenths / 7;
        const moments = momentsOf(spans);
        fc.pre(hasNoPause(spans));
        const said = firstRejection(limit, of(evenFlow(spans), held)) ?? Number.POSITIVE_INFINITY;
        // A permit that is back at the very moment may as well be back just after it.
        const firstOf = (hair: number) => play(limit, moments, held + hair).first ?? Number.POSITIVE_INFINITY;
        expect(said).to.be.at.least(firstOf(1e-6) - 1e-6);
        expect(said).to.be.at.most(firstOf(-1e-6) + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  const table = [
    // 300 / 22.9 per second; 60 s of 5/s are 300 to the last one.
    { name: '22.9/s meet 300 per 60 s after 13.1 s', rate: 22.9, want: 13.1 },
    { name: '10/s meet 300 per 60 s after 30 s', rate: 10, want: 30 },
    { name: '5/s never do', rate: 5, want: null },
  ];
  for (const { name, rate, want } of table) {
    it(name, () => {
      const limit: Limit = { ...base, type: 'fixed-window', allow: 300, perSeconds: 60, backgroundPerSecond: 0 };
      const said = firstRejection(limit, of(evenFlow([{ fromPerSecond: rate, toPerSecond: rate, seconds: 600 }])));
      if (want === null || said === null) expect(said).to.equal(want);
      else expect(said).to.be.closeTo(want, 0.1);
    });
  }

  it('is found in ten years of minutes, without looking at each', () => {
    const years = 10 * 365 * 86_400;
    const limit: Limit = { ...base, type: 'fixed-window', allow: 300, perSeconds: 60, backgroundPerSecond: 0 };
    const flow = evenFlow([
      { fromPerSecond: 4.9, toPerSecond: 4.9, seconds: years },
      { fromPerSecond: 6, toPerSecond: 6, seconds: 600 },
    ]);
    const said = firstRejection(limit, of(flow)) ?? 0;
    expect(said).to.be.within(years, years + 120);
  });
});

describe('the number of rejections without a retry', () => {
  it('is what the limiter itself counts', () => {
    fc.assert(
      fc.property(profile, anyLimit, (spans, limit) => {
        fc.pre(hasNoPause(spans));
        const moments = momentsOf(spans);
        const { rejected } = play(limit, moments);
        const said = rejectedCount(limit, evenFlow(spans)) ?? -1;
        // A draw at the edge of a window may count on either side of it.
        const edges = 'perSeconds' in limit ? (moments.at(-1) ?? 0) / limit.perSeconds : 0;
        expect(Math.abs(said - rejected)).to.be.at.most(1 + edges);
      }),
      { numRuns: 500 },
    );
  });
});

/** A window that is longer or shorter by nothing decides otherwise. */
function isEdge(limit: Limit, moments: readonly number[]): boolean {
  if (!('perSeconds' in limit)) return false;
  const firstWith = (factor: number) => play({ ...limit, perSeconds: limit.perSeconds * factor }, moments).first;
  return (firstWith(1 + 1e-6) === null) !== (firstWith(1 - 1e-6) === null);
}
