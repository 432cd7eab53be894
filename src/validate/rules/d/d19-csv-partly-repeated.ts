import { knownText } from '../l/evaluated.ts';
import { FACT } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { csvDataSets, dataRows, linesWanted } from './csv.ts';
import { idsIn } from './d02-csv-repeats-ids.ts';
import { reading } from './example-csv.ts';

/** A file that is read several times over is meant to be; one that nearly suffices may have been meant to suffice. */
const MOST_READ_OVER = 2;

export const csvPartlyRepeated = defineRule({
  id: 'D19',
  name: 'csv-partly-repeated',
  title: 'Some lines of a CSV file are read twice and the others once',
  affectsLoad: true,
  severity: FACT,
  why: 'With "Recycle on EOF" on, threads that read more lines than the file has go on with its first line, without a word in the log. Where each line stands for work that is done once (a user to create, an item to upload), the first ones are then done twice.',
  computes: 'the lines that are read twice',
  example: {
    before: reading({ recycle: true, variableNames: 'user,amount' }),
    after: reading({ recycle: false, stopThread: true, variableNames: 'user,amount' }),
  },
  *check(plan) {
    for (const csv of csvDataSets(plan)) {
      const rows = dataRows(csv);
      const wanted = linesWanted(csv);
      if (csv.recycles !== true || !rows || wanted === undefined || idsIn(plan, csv).length > 0) continue;
      if (wanted <= rows || wanted >= MOST_READ_OVER * rows) continue;
      // A duration may end the threads before they have read so much.
      if (csv.groups.some(({ durationSeconds }) => durationSeconds !== Number.POSITIVE_INFINITY)) continue;
      const shared = knownText(plan, csv.element, 'shareMode') ?? 'shareMode.all';
      if (shared !== 'shareMode.all') continue;
      yield {
        element: csv.element,
        property: 'recycle',
        message: `the file has ${count(rows, 'line')} for ${count(wanted, 'iteration')}: ${wanted - rows === 1 ? 'the first line is' : `the first ${count(wanted - rows, 'line')} are`} read twice`,
        hint: `where each line is to be done once, write ${wanted} lines or make ${count(rows, 'iteration')}, and switch "Recycle on EOF" off and "Stop thread on EOF" on`,
        numbers: { rows, wanted, twice: wanted - rows },
      };
    }
  },
});
