import { clockSlackSeconds, type Limiter } from './limiter.ts';

/** A wait that says "never": a bucket that others drain as fast as it fills. One day, as headers need a number. */
const neverSeconds = 86_400;

/** Permits flow in at `ratePerSecond` up to `burst`; at most burst + rate x t are taken in any span t. Starts full. */
export function tokenBucket(args: { readonly ratePerSecond: number; readonly burst: number }): Limiter {
  const { ratePerSecond, burst } = args;
  let permits = burst;
  let filledSeconds: number | undefined;

  const fill = (nowSeconds: number): void => {
    const since = nowSeconds - (filledSeconds ?? nowSeconds);
    permits = Math.min(burst, permits + since * ratePerSecond);
    filledSeconds = nowSeconds;
  };
  const secondsFor = (missing: number): number =>
    ratePerSecond > 0 ? Math.min(neverSeconds, missing / ratePerSecond) : neverSeconds;

  return {
    waitSeconds: (nowSeconds) => {
      fill(nowSeconds);
      return permits + clockSlackSeconds >= 1 ? 0 : secondsFor(1 - permits);
    },
    take: (nowSeconds) => {
      fill(nowSeconds);
      permits = Math.max(0, permits - 1);
    },
    release: () => {},
    use: (nowSeconds) => {
      fill(nowSeconds);
      const missing = burst - permits;
      return {
        used: Math.ceil(missing - clockSlackSeconds),
        allow: burst,
        resetSeconds: missing > 0 ? secondsFor(missing) : 0,
      };
    },
  };
}
