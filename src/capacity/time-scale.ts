/**
 * Bounds of the factor on the spans of a spec (CONTEXT.md names them). Below the least one a minute is shorter than
 * the response time of any target, and JMeter, which counts in milliseconds, rounds windows and pauses away.
 */
export const leastTimeScale = 0.001;
export const mostTimeScale = 100;

/** The factor that a decimal number such as `0.1` says; undefined for any other text and for one out of bounds. */
export function readTimeScale(text: string): number | undefined {
  const factor = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return factor >= leastTimeScale && factor <= mostTimeScale ? factor : undefined;
}

/** For messages: what `readTimeScale` takes. */
export const timeScaleInWords = `a number from ${leastTimeScale} to ${mostTimeScale}`;
