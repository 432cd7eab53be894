import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count } from '../wording.ts';
import { type Csv, csvDataSets, dataRows, linesWanted } from './csv.ts';
import { reading } from './example-csv.ts';

export const csvEndsEarly = defineRule({
  id: 'D01',
  name: 'csv-ends-early',
  title: 'A CSV file has fewer lines than the threads read',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Recycle on EOF" off, the threads stop at the last line, or, with "Stop thread on EOF" off too, go on and get the text <EOF> in every variable. The requests with <EOF> are sent like all others, and most targets answer them with 400.',
  computes: 'lines of the file against threads times iterations',
  example: {
    before: reading({ recycle: false, stopThread: false }),
    after: reading({ recycle: true }),
  },
  *check(plan) {
    for (const csv of csvDataSets(plan)) {
      if (csv.recycles !== false || csv.stopsThread === undefined || csv.groups.length === 0) continue;
      const finding = findingOf(csv, dataRows(csv), linesWanted(csv));
      if (finding) yield finding;
    }
  },
});

function findingOf(csv: Csv, rows: number | undefined, wanted: number | undefined): RuleFinding | undefined {
  const { element, stopsThread, names } = csv;
  const isEndless = wanted === Number.POSITIVE_INFINITY;
  if (rows === undefined) {
    if (!isEndless || stopsThread) return undefined;
    return {
      element,
      property: 'recycle',
      message: `after the last line of the file ${what(names)} the text <EOF>, and the threads go on`,
      hint: 'switch "Stop thread on EOF" on for work that is done once, or "Recycle on EOF" for data that may be used again',
    };
  }
  if (wanted === undefined || wanted <= rows || (isEndless && stopsThread)) return undefined;
  const need = isEndless ? 'and the threads read on without end' : `and the threads read ${count(wanted, 'line')}`;
  return {
    element,
    property: 'recycle',
    message: stopsThread
      ? `the file has ${count(rows, 'line')} ${need}: they stop after ${rows} iterations in all`
      : `the file has ${count(rows, 'line')} ${need}: from then on ${what(names)} the text <EOF>`,
    hint: stopsThread
      ? `write at least ${wanted} lines, fewer iterations, or loop for ever when the end of the file shall be the end`
      : 'switch "Stop thread on EOF" on for work that is done once, or "Recycle on EOF" for data that may be used again',
    numbers: { rows, ...(!isEndless && { wanted }) },
  };
}

const what = (names: readonly string[]): string =>
  names.length === 0
    ? 'every variable has'
    : `${names.map((name) => `\${${name}}`).join(', ')} ${names.length === 1 ? 'has' : 'have'}`;
