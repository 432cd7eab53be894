import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvData } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { DataSet } from '../scenario.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { SpecFiles } from './spec-files.ts';

/** Characters that stand for themselves in a URL path (RFC 3986, unreserved). */
const URL_SAFE = /^[A-Za-z0-9._~-]*$/;

/** A data set as its file has it, and what is wrong with the file. Without a readable header it has no `dataSet`. */
export type DataFile = { readonly dataSet?: DataSet; readonly diagnostics: readonly Diagnostic[] };

/** JMeter makes variables `set.column` of the columns. */
const columnName = /^[A-Za-z0-9_.-]+$/;

export function readDataFile(name: string, spec: CsvData, files: SpecFiles): DataFile {
  const pointer = join('/data', name);
  const read = files.text(spec.file, join(pointer, 'file'));
  if ('problem' in read) return { diagnostics: [read.problem] };
  const file = files.display(spec.file);
  if (read.value.startsWith('\uFEFF'))
    return { diagnostics: [finding('SPEC128', '', {}, { file, line: 1, column: 1 })] };
  const delimiter = spec.delimiter ?? ',';
  const csv = readCsv(read.value, delimiter);
  if ('problem' in csv) {
    const { problem, line, column } = csv;
    return { diagnostics: [finding('SPEC123', '', { problem }, { file, line, column })] };
  }
  const [header, ...rows] = csv.rows;
  if (!header || rows.length === 0)
    return { diagnostics: [finding('SPEC125', join(pointer, 'file'), { path: spec.file })] };
  const columns = header.cells;
  const diagnostics = [...headerProblems(columns, file), ...rowProblems(rows, columns.length, file)];
  if (spec.rows !== undefined && spec.rows !== rows.length) {
    diagnostics.push(
      finding('SPEC126', join(pointer, 'rows'), { path: spec.file, expected: spec.rows, found: rows.length }),
    );
  }
  const first = rows[0]?.cells ?? [];
  const dataSet: DataSet = {
    name,
    file: spec.file,
    columns,
    rows: rows.length,
    use: spec.use ?? 'cycle',
    delimiter,
    columnsNeedingUrlEncode: columns.filter((_, index) => rows.some(({ cells }) => !URL_SAFE.test(cells[index] ?? ''))),
    columnsNeedingJsonEscape: columns.filter((_, index) =>
      rows.some(({ cells }) => needsJsonEscape(cells[index] ?? '')),
    ),
    sample: Object.fromEntries(columns.map((column, index) => [column, first[index] ?? ''])),
  };
  return { dataSet, diagnostics };
}

function headerProblems(columns: readonly string[], file: string): Diagnostic[] {
  return columns.flatMap((column, index) => {
    const where = { file, line: 1, column: 1 };
    if (!columnName.test(column)) return [finding('SPEC129', '', { name: column, place: index + 1 }, where)];
    return columns.indexOf(column) < index ? [finding('SPEC127', '', { name: column }, where)] : [];
  });
}

/** The first ragged row and how many there are: one wrong separator would fill the screen otherwise. */
function rowProblems(rows: readonly CsvRow[], expected: number, file: string): Diagnostic[] {
  const ragged = rows.filter(({ cells }) => cells.length !== expected || (expected === 1 && cells[0] === ''));
  const [first] = ragged;
  if (!first) return [];
  const found = first.cells.length === 1 && first.cells[0] === '' ? 0 : first.cells.length;
  const args = { expected, found, others: ragged.length - 1 };
  return [finding('SPEC124', '', args, { file, line: first.line, column: 1 })];
}

const needsJsonEscape = (value: string): boolean => /["\\]|(?![\u007f-\u009f])\p{Cc}/u.test(value);
