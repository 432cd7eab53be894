import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { toNumber } from './evaluated.ts';
import { ultimateGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { cellsOf } from './shaping-rows.ts';

const ROW = /(\d[\d,]*) threads after (\d[\d,.]*) s: (\d[\d,.]*) s up, (\d[\d,.]*) s hold, (\d[\d,.]*) s down/g;
const COMMENT = '50 threads after 0 s: 10 s up, 300 s hold, 0 s down.';

export const statedRowsDisagree = defineRule({
  id: 'L67',
  name: 'stated-rows-disagree',
  title: 'The rows that the comment of an Ultimate Thread Group spells out are not its rows',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The table of an Ultimate Thread Group is five bare numbers a row. Where its comment says what they are to be ("50 threads after 0 s: 10 s up, 300 s hold, 0 s down") a row that differs makes another load than the one that was planned.',
  computes: 'the stated and the real row',
  example: {
    before: ultimateGroup([['50', '0', '10', '18000', '0']], COMMENT, get('/orders')),
    after: ultimateGroup([['50', '0', '10', '300', '0']], COMMENT, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind } of plan.threadGroups) {
      const comment = kind === 'ultimate' ? (textOf(element, 'TestPlan.comments') ?? '') : '';
      const stated = [...comment.matchAll(ROW)].map((cells) =>
        cells.slice(1).map((cell) => Number(cell.replaceAll(',', ''))),
      );
      const rows = cellsOf(plan, element, 'ultimatethreadgroupdata')?.map((cells) => cells.map(toNumber));
      if (stated.length === 0 || rows === undefined || comment.includes('…')) continue;
      const index = Array.from({ length: Math.max(stated.length, rows.length) }, (_, at) => at).find((at) =>
        differs(rows[at], stated[at]),
      );
      if (index === undefined) continue;
      yield {
        element,
        property: 'ultimatethreadgroupdata',
        message: `row ${index + 1} of ${named(element)} is ${inWords(rows[index])}; its comment says ${inWords(stated[index])}`,
        hint: 'correct the one that is wrong',
        numbers: { row: index + 1 },
      };
    }
  },
});

type Row = readonly (number | undefined)[] | undefined;

/** Seconds are rounded to whole ones; a cell that run time decides agrees. */
const differs = (row: Row, stated: Row): boolean =>
  row === undefined ||
  stated === undefined ||
  row.some((cell, at) => cell !== undefined && Math.abs(cell - (stated[at] ?? 0)) > (at === 0 ? 0 : 1.01));

const inWords = (row: Row): string => {
  if (row === undefined) return 'nothing';
  const [threads, delay, up, hold, down] = row.map((cell) => (cell === undefined ? '?' : String(cell)));
  return `${threads} threads after ${delay} s: ${up} s up, ${hold} s hold, ${down} s down`;
};
