import type { Step } from '../spec/scenario.ts';
import { answerLost, endsInDoubt } from './doubtful.ts';
import { isMet, type Requirement, requirementOf } from './item-requirement.ts';
import type { JtlRow } from './jtl-row.ts';
import { isRequest } from './operations.ts';
import { rowKind, stepOf } from './row-kind.ts';
import { stepsWithRows } from './step-labels.ts';

/** How many iterations were done for rows of data with these values, and what became of the others. */
export type ItemTally = { readonly done: number; readonly failed: number; readonly unknown: number };

export type ItemBook = {
  readonly add: (row: JtlRow) => void;
  /**
   * By hash of the row's values; rows that were never begun are not in it. In a run that was cut, what was in flight has left
   * no row, so an iteration under way may have done more than it shows.
   */
  readonly tallies: (wasCut: boolean) => ReadonlyMap<string, ItemTally>;
};

type Iteration = {
  readonly hash: string;
  readonly seen: Map<string, number>;
  hasFailed: boolean;
  /** A step that must not be repeated was done, or may have been. */
  isTouched: boolean;
};

const HASH_DIGITS = 16;
const NOTHING: ItemTally = { done: 0, failed: 0, unknown: 0 };

/** Steps that may be sent again without doing anything twice: declared so, or doing nothing to the target. */
const isRepeatable = (step: Step): boolean =>
  step.type === 'http' ? step.idempotent : !['websocket-write', 'websocket-exchange'].includes(step.type);

/** May every step of the flow be sent again? Then nothing speaks against repeating an item in doubt. */
export const isSafeToRepeat = (flow: readonly Step[]): boolean => stepsWithRows(flow).every(isRepeatable);

/**
 * Keeps account of one workload of finite work, iteration by iteration. Done: all of its rows are good, and the flow came to
 * its end. Unknown: not done, and a step that is not idempotent was done or may have been. Failed: not done, and doing it
 * again repeats nothing.
 */
export function itemBook(flow: readonly Step[]): ItemBook {
  const steps = stepsWithRows(flow);
  const requests = new Set(steps.filter(isRequest).map(({ name }) => name));
  const labels = new Set(steps.map(({ name }) => name));
  const repeatable = new Set(steps.filter(isRepeatable).map(({ name }) => name));
  const requirement: Requirement = requirementOf(flow);
  const open = new Map<string, Iteration>();
  const current = new Map<string, string>();
  const tallies = new Map<string, ItemTally>();

  const isDone = (iteration: Iteration): boolean => !iteration.hasFailed && isMet(requirement, iteration.seen);
  const count = (hash: string, kind: keyof ItemTally): void => {
    const tally = tallies.get(hash) ?? NOTHING;
    tallies.set(hash, { ...tally, [kind]: tally[kind] + 1 });
  };
  /** A thread that goes on with its next item has left the one before: nothing more is heard of it when it is done. */
  const leave = (key: string): void => {
    const iteration = open.get(key);
    if (!iteration || !isDone(iteration)) return;
    count(iteration.hash, 'done');
    open.delete(key);
  };
  const iterationOf = ({ item, threadName }: JtlRow): Iteration => {
    const before = current.get(threadName);
    if (before !== undefined && before !== item) leave(before);
    current.set(threadName, item);
    const iteration = open.get(item) ?? {
      hash: item.slice(0, HASH_DIGITS),
      seen: new Map(),
      hasFailed: false,
      isTouched: false,
    };
    open.set(item, iteration);
    return iteration;
  };

  const add = (row: JtlRow): void => {
    const step = stepOf(row);
    const kind = rowKind(row);
    if (row.item === '' || !labels.has(step) || kind === 'transaction') return;
    const iteration = iterationOf(row);
    const mayRepeat = repeatable.has(step);
    if (kind === 'attempt' && requests.has(step)) {
      if (!mayRepeat && answerLost(row)) iteration.isTouched = true;
      return;
    }
    if (row.success) iteration.seen.set(step, (iteration.seen.get(step) ?? 0) + 1);
    else iteration.hasFailed = true;
    if (!mayRepeat && (row.success || endsInDoubt(row))) iteration.isTouched = true;
  };

  return {
    add,
    tallies: (wasCut) => {
      const underWay = new Set(wasCut && !isSafeToRepeat(flow) ? current.values() : []);
      for (const [item, iteration] of open) {
        const isDoubtful = iteration.isTouched || underWay.has(item);
        count(iteration.hash, isDone(iteration) ? 'done' : isDoubtful ? 'unknown' : 'failed');
      }
      open.clear();
      return tallies;
    },
  };
}
