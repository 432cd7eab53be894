import type { Limiter } from './limiter.ts';

/** When a permit comes back nobody can know; a client is told to ask again after this long. */
const askAgainSeconds = 1;

/** At most `max` permits out at once; each is given back with `release`. */
export function concurrency(args: { readonly max: number }): Limiter {
  let inFlight = 0;
  return {
    waitSeconds: () => (inFlight < args.max ? 0 : askAgainSeconds),
    take: () => {
      inFlight++;
    },
    release: () => {
      inFlight = Math.max(0, inFlight - 1);
    },
    use: () => ({ used: inFlight, allow: args.max, resetSeconds: 0 }),
  };
}
