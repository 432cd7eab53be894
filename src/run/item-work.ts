import { createHash } from 'node:crypto';
import { sizeWorkload } from '../capacity/size-workload.ts';
import { readCsv } from '../spec/data/csv.ts';
import type { Scenario, Step } from '../spec/scenario.ts';

/** One row of a data file. */
export type ItemRow = {
  /** As the file has it, quotes and the end of the line included. */
  readonly text: string;
  /** As the runtime makes it of the row's values. */
  readonly hash: string;
};

/** Finite work of a scenario: a workload that does each row of a data file once. */
export type ItemWork = {
  readonly workload: string;
  readonly flow: readonly Step[];
  readonly threads: number;
  readonly data: string;
  /** Below the spec's folder. */
  readonly file: string;
  readonly delimiter: string;
  /** First line of the file, as it has it. */
  readonly header: string;
  readonly rows: readonly ItemRow[];
  /** SHA-256 of the whole file, hexadecimal: says whether a list of undone rows belongs to it. */
  readonly digest: string;
};

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** First 16 hex digits of SHA-256 over the values joined by U+0000; identical rows have the same and may stand for each other. */
export const itemHash = (cells: readonly string[]): string => sha256(cells.join('\0')).slice(0, 16);

/** The records of a CSV file with their texts; the first is the header. Every text ends its line. */
export function itemRecords(text: string, delimiter: string): readonly ItemRow[] {
  const csv = readCsv(text, delimiter);
  if ('problem' in csv) throw new Error(`a data file that was read before: ${csv.problem}`);
  const lines = (text.endsWith('\n') ? text : `${text}\n`).split(/(?<=\n)/);
  return csv.rows.map(({ cells, line }, index) => ({
    text: lines.slice(line - 1, (csv.rows[index + 1]?.line ?? lines.length + 1) - 1).join(''),
    hash: itemHash(cells),
  }));
}

/** The finite works of a scenario. */
export const itemWorks = (
  scenario: Scenario,
  readFile: (path: string) => Uint8Array | undefined,
): readonly ItemWork[] =>
  scenario.workloads.flatMap((workload) => {
    const { load } = workload;
    if (load.type !== 'items') return [];
    const set = scenario.data.find(({ name }) => name === load.data);
    const bytes = set && readFile(set.file);
    if (!set || !bytes) throw new Error(`the data of ${workload.name} was read before and cannot be read now`);
    const [header, ...rows] = itemRecords(new TextDecoder().decode(bytes), set.delimiter);
    return [
      {
        workload: workload.name,
        flow: workload.flow,
        threads: sizeWorkload(scenario, workload).threads,
        data: set.name,
        file: set.file,
        delimiter: set.delimiter,
        header: header?.text ?? '',
        rows,
        digest: sha256(bytes),
      },
    ];
  });
