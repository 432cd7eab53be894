import { startSideBySide } from './side-by-side.ts';

/** Runs wait more than they work: so many at once disturb each other little. */
export const RUNS_AT_ONCE = 3;

/** Tests whose runs start together with the first of them. */
export type Checked<T> = {
  readonly title: string;
  readonly start: () => Promise<T>;
  readonly check: (run: T) => void;
};

/** Registers one test for each; call it inside `describe`. */
export function checkSideBySide<T>(checks: readonly Checked<T>[]): void {
  let runs: readonly Promise<T>[] = [];
  before(() => {
    runs = startSideBySide(
      RUNS_AT_ONCE,
      checks.map(({ start }) => start),
    );
  });
  for (const [index, { title, check }] of checks.entries())
    it(title, async () => check(await (runs[index] as Promise<T>)));
}
