import { clockSlackSeconds, type Limiter, usedOf } from './limiter.ts';

/**
 * At most `allow - reserved` permits in each window; the first request opens the first window and the others follow
 * it without gaps. `reserved` is what others use of every window.
 */
export function fixedWindow(args: {
  readonly allow: number;
  readonly reserved: number;
  readonly perSeconds: number;
}): Limiter {
  const { allow, reserved, perSeconds } = args;
  let openedSeconds: number | undefined;
  let window = 0;
  let taken = 0;

  const restSeconds = (nowSeconds: number): number => {
    openedSeconds ??= nowSeconds;
    const current = Math.floor((nowSeconds - openedSeconds + clockSlackSeconds) / perSeconds);
    if (current > window) {
      window = current;
      taken = 0;
    }
    return openedSeconds + (window + 1) * perSeconds - nowSeconds;
  };

  return {
    waitSeconds: (nowSeconds) => {
      const rest = restSeconds(nowSeconds);
      return taken + 1 + reserved <= allow + clockSlackSeconds ? 0 : rest;
    },
    take: () => {
      taken++;
    },
    release: () => {},
    use: (nowSeconds) => {
      const resetSeconds = restSeconds(nowSeconds);
      return { used: usedOf(taken + reserved, allow), allow, resetSeconds };
    },
  };
}
