import { clockSlackSeconds, type Limiter, usedOf } from './limiter.ts';
import { createTimeQueue } from './time-queue.ts';

/** At most `allow - reserved` permits in any span of `perSeconds` (a log of the admitted moments). */
export function slidingWindow(args: {
  readonly allow: number;
  readonly reserved: number;
  readonly perSeconds: number;
}): Limiter {
  const { allow, reserved, perSeconds } = args;
  const log = createTimeQueue();
  const forget = (nowSeconds: number): void => log.dropUpTo(nowSeconds - perSeconds + clockSlackSeconds);

  return {
    waitSeconds: (nowSeconds) => {
      forget(nowSeconds);
      if (log.size() + 1 + reserved <= allow + clockSlackSeconds) return 0;
      return (log.oldest() ?? nowSeconds) + perSeconds - nowSeconds;
    },
    take: (nowSeconds) => log.add(nowSeconds),
    release: () => {},
    use: (nowSeconds) => {
      forget(nowSeconds);
      const oldest = log.oldest();
      return {
        used: usedOf(log.size() + reserved, allow),
        allow,
        resetSeconds: oldest === undefined ? 0 : oldest + perSeconds - nowSeconds,
      };
    },
  };
}
