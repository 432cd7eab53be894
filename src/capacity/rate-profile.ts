import type { RateSpan } from '../spec/scenario.ts';

/**
 * Arithmetic on a rate profile r(t), a list of spans whose rate changes evenly.
 *
 * A(t) = integral of r from 0 to t; on one span with rate r0, slope g: A = r0 t + g t^2 / 2.
 */
export const profileSeconds = (profile: readonly RateSpan[]): number =>
  profile.reduce((sum, span) => sum + span.seconds, 0);

/** A(end): how many arrivals the rates give. */
export const profileTotal = (profile: readonly RateSpan[]): number =>
  profile.reduce((sum, span) => sum + ((span.fromPerSecond + span.toPerSecond) / 2) * span.seconds, 0);

/** Arrivals that a pacer makes of what rates give: number k = 0, 1 ... comes if they give more than k. */
export const wholeArrivals = (total: number): number => Math.ceil(total - 1e-6);

export const peakRate = (profile: readonly RateSpan[]): number =>
  profile.reduce((peak, span) => Math.max(peak, span.fromPerSecond, span.toPerSecond), 0);

export const lowestRate = (profile: readonly RateSpan[]): number =>
  profile.reduce((lowest, span) => Math.min(lowest, span.fromPerSecond, span.toPerSecond), Number.POSITIVE_INFINITY);

/**
 * Largest backlog when arrivals come by the profile and leave at most at `servedPerSecond`:
 * max over t of (A(t) - served t, reset at 0 whenever it would fall below).
 */
export function peakBacklog(profile: readonly RateSpan[], servedPerSecond: number): number {
  let backlog = 0;
  let peak = 0;
  for (const span of profile) {
    const slope = span.seconds > 0 ? (span.toPerSecond - span.fromPerSecond) / span.seconds : 0;
    // The backlog of one span is extremal at its ends and where the rate crosses the service rate.
    const crossing = slope === 0 ? 0 : (servedPerSecond - span.fromPerSecond) / slope;
    const cuts = [0, ...(crossing > 0 && crossing < span.seconds ? [crossing] : []), span.seconds];
    for (let index = 1; index < cuts.length; index++) {
      const start = cuts[index - 1] as number;
      const end = cuts[index] as number;
      const meanRate = span.fromPerSecond + (slope * (start + end)) / 2;
      backlog = Math.max(0, backlog + (meanRate - servedPerSecond) * (end - start));
      peak = Math.max(peak, backlog);
    }
  }
  return peak;
}

/** When a rate r0 of slope g has given so much: t = 2 A / (r0 + sqrt(r0^2 + 2 g A)). */
export function secondsUntil(area: number, fromPerSecond: number, slope: number): number {
  const divisor = fromPerSecond + Math.sqrt(Math.max(0, fromPerSecond ** 2 + 2 * slope * area));
  return divisor > 0 ? (2 * area) / divisor : 0;
}
