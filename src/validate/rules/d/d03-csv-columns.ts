import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count } from '../wording.ts';
import { type Csv, cellsOf, csvDataSets } from './csv.ts';
import { reading } from './example-csv.ts';

const CANDIDATES: readonly (readonly [delimiter: string, name: string])[] = [
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
  [',', 'comma'],
];

export const csvColumns = defineRule({
  id: 'D03',
  name: 'csv-columns',
  title: 'The names of a CSV Data Set do not fit its file',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Names are separated by commas whatever the delimiter of the file is, and are given to the cells by position. A header line that is not skipped is sent as data once; with another delimiter the first variable gets the whole line and the others nothing; a byte order mark becomes part of the first name or value.',
  computes: 'the columns of the file against the names',
  example: {
    before: reading({ variableNames: 'orderId;amount', delimiter: ';' }),
    after: reading({ variableNames: 'orderId,amount', delimiter: ';' }),
  },
  *check(plan) {
    for (const csv of csvDataSets(plan)) {
      const texts = wrongNames(csv) ?? wrongFile(csv);
      if (texts) yield { element: csv.element, ...texts };
    }
  },
});

type Texts = Omit<RuleFinding, 'element'>;

function wrongNames({ names }: Csv): Texts | undefined {
  const [only] = names;
  if (names.length !== 1 || only === undefined || !/^[\w.-]+([;|\t]|\\t)/.test(only)) return undefined;
  const separated = only.split(/[;|\t]|\\t/);
  return {
    property: 'variableNames',
    message: `names are separated by commas only: ${only} is one variable of that name, so ${separated.map((name) => `\${${name}}`).join(' and ')} stay empty`,
    hint: `write ${separated.join(',')}`,
  };
}

function wrongFile(csv: Csv): Texts | undefined {
  const { facts, names, ignoresFirstLine, delimiter } = csv;
  const [first = '', second = ''] = facts?.start.split(/\r?\n/, 2) ?? [];
  if (facts === undefined || first === '') return undefined;
  const cells = cellsOf(csv, first);
  if (first.startsWith('\uFEFF') && !ignoresFirstLine) {
    return {
      property: 'filename',
      message: `the file starts with a byte order mark, which becomes part of ${names.length === 0 ? 'the first name' : `the first value of \${${names[0]}}`}`,
      hint: 'save the file as UTF-8 without BOM',
    };
  }
  const other = CANDIDATES.find(
    ([text]) => text !== delimiter && cells.length === 1 && first.split(text).length >= Math.max(2, names.length),
  );
  if (other && names.length !== 1) {
    return {
      property: 'delimiter',
      message: `the first line has no ${JSON.stringify(delimiter)} and ${count(first.split(other[0]).length, 'column')} by ${other[1]}: the first variable gets the whole line`,
      hint: `write ${other[0] === '\t' ? '\\t' : other[0]} as the delimiter`,
    };
  }
  if (names.length === 0) return undefined;
  if (!ignoresFirstLine && isHeader(cells, names)) {
    return {
      property: 'ignoreFirstLine',
      message: `the first line of the file is ${first}, the names themselves; the first iteration sends them as data`,
      hint: 'switch "Ignore first line" on, or leave the names empty so that the file names them',
    };
  }
  const columns = cellsOf(csv, ignoresFirstLine ? second : first).length;
  if (columns >= names.length || columns === 0) return undefined;
  return {
    property: 'variableNames',
    message: `${count(names.length, 'name')} for ${count(columns, 'column')}: ${names
      .slice(columns)
      .map((name) => `\${${name}}`)
      .join(', ')} ${names.length - columns === 1 ? 'gets' : 'get'} no value`,
    hint: 'write as many names as the file has columns, in their order',
    numbers: { names: names.length, columns },
  };
}

const isHeader = (cells: readonly string[], names: readonly string[]): boolean =>
  names.length === cells.length &&
  cells.every((cell, index) => cell.trim().toLowerCase() === names[index]?.toLowerCase());
