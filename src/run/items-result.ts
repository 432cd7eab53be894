import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemTally } from '../results/item-book.ts';
import type { ItemRow, ItemWork } from './item-work.ts';
import { undoneItems } from './undone-items.ts';

/** What became of the items of one workload. Counts of rows of its data file. */
export type ItemsResult = {
  readonly workload: string;
  readonly data: string;
  /** SHA-256 of the data file as the spec names it: a run is resumed with that file only. */
  readonly digest: string;
  readonly items: number;
  readonly done: number;
  /** Nothing was sent for them. */
  readonly neverStarted: number;
  /** Begun and not done; doing them again does nothing twice. */
  readonly failed: number;
  /** A step that is not idempotent was done for them or may have been, and the rest was not. */
  readonly unknown: number;
  /** Files in the folder of the run with the rows as they were; null where there are none. */
  readonly undoneFile: string | null;
  readonly unknownFile: string | null;
};

/** What a resumed run knows from the one before. */
export type Resumed = {
  /** Of the spec's own data file. */
  readonly digest: string;
  /** Rows of unknown outcome that are not repeated: they stay on the list. */
  readonly stillUnknown: readonly ItemRow[];
};

type RunFacts = {
  readonly folder: string;
  readonly wasCut: boolean;
  /** Factor on the number of items. */
  readonly timeScale: number;
};

export const undoneFile = (data: string): string => `undone-${data}.csv`;
export const unknownFile = (data: string): string => `unknown-${data}.csv`;

async function writeRows(
  folder: string,
  name: string,
  header: string,
  rows: readonly ItemRow[],
): Promise<string | null> {
  if (rows.length === 0) return null;
  await writeFile(join(folder, name), [header, ...rows.map(({ text }) => text)].join(''));
  return name;
}

/** Says which rows are not done, and writes them into the folder of the run as input for the next one. */
export async function itemsResult(
  work: ItemWork,
  tallies: ReadonlyMap<string, ItemTally>,
  { folder, wasCut, timeScale }: RunFacts,
  resumed: Resumed | undefined,
): Promise<ItemsResult> {
  const items = Math.min(work.rows.length, Math.round(work.rows.length * timeScale));
  const undone = undoneItems(work, tallies, { items, wasCut });
  const repeatable = new Set([...undone.neverStarted, ...undone.failed]);
  const rows = work.rows.filter((row) => repeatable.has(row));
  const unknown = [...(resumed?.stillUnknown ?? []), ...undone.unknown];
  return {
    workload: work.workload,
    data: work.data,
    digest: resumed?.digest ?? work.digest,
    items,
    done: undone.done,
    neverStarted: undone.neverStarted.length,
    failed: undone.failed.length,
    unknown: unknown.length,
    undoneFile: await writeRows(folder, undoneFile(work.data), work.header, rows),
    unknownFile: await writeRows(folder, unknownFile(work.data), work.header, unknown),
  };
}
