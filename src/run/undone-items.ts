import { type ItemTally, isSafeToRepeat } from '../results/item-book.ts';
import type { ItemRow, ItemWork } from './item-work.ts';

/** What became of the rows of finite work. The lists are in the order of the file. */
export type UndoneItems = {
  readonly done: number;
  readonly neverStarted: readonly ItemRow[];
  readonly failed: readonly ItemRow[];
  readonly unknown: readonly ItemRow[];
};

type RunFacts = {
  /** How many rows the run was to do: fewer than there are when its time was scaled down. */
  readonly items: number;
  /** The engine was killed, so what was in flight has left no row. */
  readonly wasCut: boolean;
};

type Fate = 'done' | 'failed' | 'unknown' | 'unseen';

/** Hands the fates of equal rows out one by one: such rows are interchangeable. */
function fates(work: ItemWork, tallies: ReadonlyMap<string, ItemTally>): readonly Fate[] {
  const left = new Map([...tallies].map(([hash, tally]) => [hash, { ...tally }]));
  return work.rows.map(({ hash }) => {
    const tally = left.get(hash);
    const fate = tally && (['done', 'unknown', 'failed'] as const).find((kind) => tally[kind] > 0);
    if (!tally || fate === undefined) return 'unseen';
    tally[fate] -= 1;
    return fate;
  });
}

/**
 * Which rows are not done. Threads read the file from the top, each a row at a time, so in a run that was cut the rows without a
 * trace before the last one seen, and as many behind it as there are threads, may have been in flight.
 */
export function undoneItems(work: ItemWork, tallies: ReadonlyMap<string, ItemTally>, run: RunFacts): UndoneItems {
  const fateOf = fates(work, tallies);
  const rowsWith = (fate: Fate): readonly ItemRow[] => work.rows.filter((_, index) => fateOf[index] === fate);
  const done = rowsWith('done').length;
  const [failed, unknown] = [rowsWith('failed'), rowsWith('unknown')];
  const lastSeen = fateOf.findLastIndex((fate) => fate !== 'unseen');
  const inFlightBefore = run.wasCut ? lastSeen + 1 + work.threads : 0;
  const unseen = work.rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => fateOf[index] === 'unseen')
    .slice(0, Math.max(0, run.items - done - failed.length - unknown.length));
  const doubtful = unseen.filter(({ index }) => index < inFlightBefore).map(({ row }) => row);
  const neverStarted = unseen.filter(({ index }) => index >= inFlightBefore).map(({ row }) => row);
  return {
    done,
    neverStarted,
    failed: isSafeToRepeat(work.flow) ? inFileOrder(work, failed, doubtful) : failed,
    unknown: isSafeToRepeat(work.flow) ? unknown : inFileOrder(work, unknown, doubtful),
  };
}

function inFileOrder(work: ItemWork, ...lists: readonly (readonly ItemRow[])[]): readonly ItemRow[] {
  const wanted = new Set(lists.flat());
  return work.rows.filter((row) => wanted.has(row));
}
