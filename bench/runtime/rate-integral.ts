import type { RateSpan } from '../../src/spec/scenario/load.ts';

/** Arrivals that a profile asks for in its first so many seconds: the area under its rate. */
export function integral(profile: readonly RateSpan[], seconds: number): number {
  let area = 0;
  let rest = seconds;
  for (const span of profile) {
    const part = Math.min(rest, span.seconds);
    if (part <= 0) break;
    const endRate = span.fromPerSecond + ((span.toPerSecond - span.fromPerSecond) * part) / span.seconds;
    area += ((span.fromPerSecond + endRate) / 2) * part;
    rest -= part;
  }
  return area;
}

/** Second at which the integral reaches `count`. Bisection: independent of how the product finds it. */
export function slotSeconds(profile: readonly RateSpan[], count: number): number {
  let low = 0;
  let high = profile.reduce((sum, span) => sum + span.seconds, 0);
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (integral(profile, middle) < count) low = middle;
    else high = middle;
  }
  return high;
}
