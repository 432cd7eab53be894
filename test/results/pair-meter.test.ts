import { expect } from 'chai';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { freshnessMeter, gapMeter, type PairMeter } from '../../src/results/pair-meter.ts';
import { rowsOf } from '../support/run-against.ts';

const HEADER = 'timeStamp,elapsed,label,responseCode,responseMessage,threadName,success';

/** Rows as `time elapsed label thread success`. */
const table = (...lines: readonly string[]): readonly JtlRow[] =>
  rowsOf(
    `${HEADER}\n${lines
      .map((line) => line.split(' '))
      .map(
        ([at, elapsed, label, thread, success]) =>
          `${at},${elapsed},${label?.replace('_', ' ')},200,OK,${thread},${success}`,
      )
      .join('\n')}\n`,
  );

const cases: readonly { name: string; meter: PairMeter; rows: readonly JtlRow[]; milliseconds: readonly number[] }[] = [
  {
    name: 'a gap runs from the end of one step to the first attempt of the other',
    meter: gapMeter('event', 'post'),
    rows: table('1000 500 event a true', '1520 9 post a false', '1600 9 post a true'),
    milliseconds: [20],
  },
  {
    name: 'threads are kept apart',
    meter: gapMeter('event', 'post'),
    rows: table('1000 0 event a true', '1005 0 event b true', '1010 1 post b true', '1030 1 post a true'),
    milliseconds: [5, 30],
  },
  {
    name: 'what failed begins no gap',
    meter: gapMeter('event', 'post'),
    rows: table('1000 500 event a false', '1520 9 post a true'),
    milliseconds: [],
  },
  {
    name: 'a step can follow itself',
    meter: gapMeter('post', 'post'),
    rows: table('1000 10 post a true', '1030 10 post a true', '1050 10 post a true'),
    milliseconds: [20, 10],
  },
  {
    name: 'freshness runs from the accepted submission to the poll that saw the end',
    meter: freshnessMeter('submit', 'poll'),
    rows: table('900 5 submit a false', '1000 50 submit a true', '1100 20 poll a true', '1100 900 op_poll a true'),
    milliseconds: [1000],
  },
  {
    name: 'a job that never ends is never fresh',
    meter: freshnessMeter('submit', 'poll'),
    rows: table(
      '1000 50 submit a true',
      '1100 900 op_poll a false',
      '3000 50 submit a true',
      '3100 400 op_poll a true',
    ),
    milliseconds: [500],
  },
];

describe('times between steps', () => {
  for (const { name, meter, rows, milliseconds } of cases) {
    it(name, () => expect(rows.map(meter).filter((gap) => gap !== null)).to.deep.equal(milliseconds));
  }
});
