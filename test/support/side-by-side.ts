import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

/** The start of a JVM takes a core for some seconds; the next one waits that long. */
const STAGGER_MS = 4_000;

/** Starts the runs in order, so many at a time and never two at the same moment; each promise is one run. Nothing is left unhandled while nobody looks. */
export function startSideBySide<T>(atOnce: number, starts: readonly (() => Promise<T>)[]): readonly Promise<T>[] {
  const limit = pLimit(atOnce);
  let nextStart = 0;
  return starts.map((start) => {
    const run = limit(async () => {
      const now = Date.now();
      const startAt = Math.max(now, nextStart);
      nextStart = startAt + STAGGER_MS;
      await sleep(startAt - now);
      return start();
    });
    run.catch(() => {});
    return run;
  });
}

/** The results of all the runs. Throws when one fails, but not before all of them have ended. */
export async function sideBySide<T>(atOnce: number, starts: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const runs = startSideBySide(atOnce, starts);
  await Promise.allSettled(runs);
  return Promise.all(runs);
}
