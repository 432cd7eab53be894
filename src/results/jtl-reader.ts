import { createReadStream } from 'node:fs';
import { type CsvRecord, csvScanner } from './csv-scanner.ts';
import { DEFAULT_COLUMNS, type JtlRow, rowReader } from './jtl-row.ts';

export type JtlEnd = {
  readonly rows: number;
  /** Line of a last row that was cut off, as a killed JMeter leaves it; it was not counted. null when there is none. */
  readonly truncatedLine: number | null;
};

export type JtlReader = {
  readonly push: (text: string) => void;
  readonly end: () => JtlEnd;
};

const delimiterOf = (firstLine: string): string =>
  [',', '\t', ';'].find((candidate) => firstLine.includes(candidate)) ?? ',';

/** Reads a CSV results file as it arrives and hands on each row. A header names the columns; without one they are JMeter's own. */
export function jtlReader(onRow: (row: JtlRow) => void): JtlReader {
  let start = '';
  let width = 0;
  let rows = 0;
  let read: ReturnType<typeof rowReader> | undefined;
  let short: CsvRecord | undefined;
  const onRecord = (record: CsvRecord): void => {
    const { cells } = record;
    if (read === undefined) {
      const isHeader = Number.isNaN(Number(cells[0]));
      const columns = isHeader ? cells : DEFAULT_COLUMNS;
      read = rowReader(columns);
      width = columns.length;
      if (isHeader) return;
    }
    // A row is written in one piece; only the last one can be short. A short one before was followed by a restart.
    if (cells.length < width) short = record;
    else {
      short = undefined;
      rows += 1;
      onRow(read(cells));
    }
  };
  let scanner: ReturnType<typeof csvScanner> | undefined;
  const push = (text: string): void => {
    if (scanner) {
      scanner.push(text);
      return;
    }
    start += text;
    const lineEnd = start.indexOf('\n');
    if (lineEnd < 0) return;
    scanner = csvScanner(delimiterOf(start.slice(0, lineEnd)), onRecord);
    scanner.push(start.replace(/^\uFEFF/, ''));
  };
  const end = (): JtlEnd => {
    if (!scanner && start !== '') push('\n');
    const cut = scanner?.end() ?? short;
    return { rows, truncatedLine: cut?.line ?? null };
  };
  return { push, end };
}

/** Reads a whole results file in constant memory. Fails when it cannot be opened. */
export async function readJtlFile(file: string, onRow: (row: JtlRow) => void): Promise<JtlEnd> {
  const reader = jtlReader(onRow);
  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    reader.push(text as string);
  }
  return reader.end();
}
