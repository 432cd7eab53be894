/** Runs wait more than they work: so many at once disturb each other little. */
const AT_ONCE = 3;

/** Starts the runs in order, a few at a time; each promise is one run. Nothing is left unhandled while nobody looks. */
export function sideBySide<T>(starts: readonly (() => Promise<T>)[], atOnce = AT_ONCE): readonly Promise<T>[] {
  const waiting: (() => void)[] = [];
  let running = 0;
  return starts.map((start) => {
    const run = async (): Promise<T> => {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        return await start();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    };
    const result = run();
    result.catch(() => {});
    return result;
  });
}

/** Tests whose runs start together with the first of them. */
export type Checked<T> = {
  readonly title: string;
  readonly start: () => Promise<T>;
  readonly check: (run: T) => void;
};

/** Registers one test for each; call it inside `describe`. */
export function checkSideBySide<T>(checks: readonly Checked<T>[], atOnce = AT_ONCE): void {
  let runs: readonly Promise<T>[] = [];
  before(() => {
    runs = sideBySide(
      checks.map(({ start }) => start),
      atOnce,
    );
  });
  for (const [index, { title, check }] of checks.entries())
    it(title, async () => check(await (runs[index] as Promise<T>)));
}
