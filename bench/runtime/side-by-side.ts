import { setTimeout as sleep } from 'node:timers/promises';

/** The start of a JVM takes a core for some seconds; the next one waits that long. */
const STAGGER_MS = 4_000;

/** Does the tasks in order, at most `width` of them at a time. Only for runs of so few requests that they do not disturb each other. */
export async function sideBySide<T>(width: number, tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results = new Array<T>(tasks.length);
  let next = 0;
  const worker = async (index: number): Promise<void> => {
    await sleep(index * STAGGER_MS);
    while (next < tasks.length) {
      const task = next++;
      results[task] = await (tasks[task] as () => Promise<T>)();
    }
  };
  // One that fails must not leave the others running into the next section.
  const workers = Array.from({ length: Math.min(width, tasks.length) }, (_, index) => worker(index));
  for (const end of await Promise.allSettled(workers)) if (end.status === 'rejected') throw end.reason;
  return results;
}
