import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type ItemWork, itemRecords } from './item-work.ts';
import type { ItemsResult, Resumed } from './items-result.ts';
import { SUMMARY_FILE } from './run-folder.ts';

/** How a run goes on where another has ended. */
export type Resume = {
  /** Settings of the spec: as many rows as there are left. */
  readonly sets: readonly string[];
  /** Contents that take the place of data files, by their path below the spec's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By name of the data. */
  readonly resumed: ReadonlyMap<string, Resumed>;
};

async function itemsOf(folder: string): Promise<readonly ItemsResult[]> {
  try {
    const result: unknown = JSON.parse(await readFile(join(folder, SUMMARY_FILE), 'utf8'));
    const items = (result as { readonly items?: readonly ItemsResult[] } | null)?.items;
    return Array.isArray(items) ? items : [];
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'syscall' in error)) return [];
    throw error;
  }
}

const textOf = async (folder: string, name: string | null): Promise<string> =>
  name === null ? '' : readFile(join(folder, name), 'utf8').catch(() => '');

type Rest = { readonly work: ItemWork; readonly text: string; readonly rows: number; readonly resumed: Resumed };

/** What is left to do of one data file, in the file's own order. */
async function restOf(folder: string, work: ItemWork, before: ItemsResult, repeatsUnknown: boolean): Promise<Rest> {
  const read = async (name: string | null) => itemRecords(await textOf(folder, name), work.delimiter).slice(1);
  const undone = await read(before.undoneFile);
  const unknown = await read(before.unknownFile);
  const rows = repeatsUnknown ? [...undone, ...unknown] : undone;
  return {
    work,
    rows: rows.length,
    text: [work.header, ...rows.map(({ text }) => text)].join(''),
    resumed: { digest: before.digest, stillUnknown: repeatsUnknown ? [] : unknown },
  };
}

/**
 * Reads the lists that a run has left. `works` are the finite works of the spec as it stands. Refused: a folder without
 * lists (CLI024), a data file that is not the one of that run (CLI025), and when nothing is left to do (CLI026).
 */
export async function readResume(
  folder: string,
  works: readonly ItemWork[],
  repeatsUnknown: boolean,
): Promise<Outcome<Resume>> {
  const items = await itemsOf(folder);
  const pairs = works.flatMap((work) => {
    const before = items.find(({ data }) => data === work.data);
    return before ? [{ work, before }] : [];
  });
  if (pairs.length === 0 || pairs.length < works.length) return { diagnostics: [finding('CLI024', '', { folder })] };
  const foreign = pairs.filter(({ work, before }) => work.digest !== before.digest);
  if (foreign.length > 0) {
    const diagnostics: readonly Diagnostic[] = foreign.map(({ work }) =>
      finding('CLI025', '', { folder, data: work.data, path: work.file }),
    );
    return { diagnostics };
  }
  const rests = await Promise.all(pairs.map(({ work, before }) => restOf(folder, work, before, repeatsUnknown)));
  const empty = rests.filter(({ rows }) => rows === 0);
  if (empty.length > 0) {
    const diagnostics = empty.map(({ work, resumed }) =>
      finding('CLI026', '', { folder, data: work.data, unknown: resumed.stillUnknown.length }),
    );
    return { diagnostics };
  }
  return {
    value: {
      sets: rests.map(({ work, rows }) => `data.${work.data}.rows=${rows}`),
      files: new Map(rests.map(({ work, text }) => [work.file, new TextEncoder().encode(text)])),
      resumed: new Map(rests.map(({ work, resumed }) => [work.data, resumed])),
    },
    diagnostics: [],
  };
}
