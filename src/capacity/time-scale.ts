/**
 * Bounds of the factor on phases, holds, deadlines, pauses and limit windows. Below the least one a minute is shorter than
 * the response time of any target, and JMeter, which counts in milliseconds, rounds windows and pauses away.
 */
export const leastTimeScale = 0.001;
export const mostTimeScale = 100;

/** The factor that a text such as `0.1` says; undefined for any other text and for one out of bounds. */
export function readTimeScale(text: string): number | undefined {
  const factor = /^\s*$/.test(text) ? Number.NaN : Number(text);
  return factor >= leastTimeScale && factor <= mostTimeScale ? factor : undefined;
}

/** For messages: what `readTimeScale` takes. */
export const timeScaleInWords = `a number from ${leastTimeScale} to ${mostTimeScale}`;
