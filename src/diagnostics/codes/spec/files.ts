import { didYouMean } from '../../suggest.ts';
import { defineCode } from '../define.ts';

const legalColumn = 'letters, digits, _ - and .';

/** Findings about files that a spec names: their paths, and CSV data. */
export const specFileCodes = {
  SPEC120: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `there is no file ${JSON.stringify(path)} in the spec's folder`,
    hint: () => "paths are relative to the spec's folder; letter case counts",
  }),
  SPEC121: defineCode<{ path: string; why: string }>({
    severity: 'error',
    message: ({ path, why }) => `${JSON.stringify(path)} is not a path inside the spec's folder: ${why}`,
    hint: () => 'put the file beside the spec or below it, and write its path with forward slashes',
  }),
  SPEC122: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${JSON.stringify(path)} is not UTF-8 text`,
    hint: () => 'save it as UTF-8, or send it with a body of type file',
  }),
  SPEC123: defineCode<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `not CSV: ${problem}`,
    hint: () => 'values with separators, quotes or line ends stand in double quotes; a quote in them is doubled',
  }),
  SPEC124: defineCode<{ expected: number; found: number; others: number }>({
    severity: 'error',
    message: ({ expected, found, others }) =>
      `this row has ${found === 0 ? 'no value' : `${found} values`}, the header has ${expected}${others > 0 ? ` (and ${others} more rows like it)` : ''}`,
    hint: () => 'check the separator, and remove empty lines',
  }),
  SPEC125: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${JSON.stringify(path)} has no data rows`,
    hint: () => 'a CSV file is a header line with the column names and at least one row',
  }),
  SPEC126: defineCode<{ path: string; expected: number; found: number }>({
    severity: 'error',
    message: ({ path, expected, found }) => `${JSON.stringify(path)} has ${found} rows, not ${expected}`,
    hint: ({ found }) => `write "rows": ${found}, or correct the file`,
  }),
  SPEC127: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the header names the column ${JSON.stringify(name)} twice`,
    hint: () => 'rename one of the two',
  }),
  SPEC128: defineCode({
    severity: 'error',
    message: () => 'the file begins with a byte order mark, which JMeter would take for a part of the first value',
    hint: () => 'save it as UTF-8 without BOM',
  }),
  SPEC129: defineCode<{ name: string; place: number }>({
    severity: 'error',
    message: ({ name, place }) =>
      `column ${place} is named ${JSON.stringify(name)}; a column name has only ${legalColumn}`,
    hint: ({ name }) => didYouMean(name, [name.trim().replace(/[^A-Za-z0-9_.-]+/g, '-')].filter(Boolean)),
  }),
  SPEC130: defineCode<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      `the script ${JSON.stringify(path)} has \${, which JMeter replaces once and then keeps for all threads`,
    hint: () => "read variables with vars.get('name'), properties with props.get('name')",
  }),
  SPEC131: defineCode<{ data: string; rows: number; needed: number; workload: string }>({
    severity: 'warning',
    message: ({ data, rows, needed, workload }) =>
      `${JSON.stringify(workload)} starts about ${needed} iterations, but ${JSON.stringify(data)} has ${rows} rows that are used once`,
    hint: () => 'add rows, or let the data set start again with "use": "cycle"',
  }),
} as const;
