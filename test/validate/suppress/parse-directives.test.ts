import { expect } from 'chai';
import { parseDirectives } from '../../../src/validate/suppress/parse-directives.ts';

type Row = readonly [comment: string, ...wanted: readonly (readonly [below: boolean, rules: string, reason: string])[]];

const rows: readonly Row[] = [
  ['loadwright:ignore L11 it is meant', [false, 'L11', 'it is meant']],
  ['loadwright:ignore L11,T01, J02: the mock is quick', [false, 'L11,T01,J02', 'the mock is quick']],
  ['loadwright:ignore-below L11 - agreed', [true, 'L11', 'agreed']],
  ['Rate: 5/s. loadwright:ignore l11 ok\nnext line', [false, 'L11', 'ok']],
  ['loadwright:ignore L11 a\nloadwright:ignore-below T01 b', [false, 'L11', 'a'], [true, 'T01', 'b']],
  ['loadwright:ignore L11 a loadwright:ignore T01 b', [false, 'L11', 'a'], [false, 'T01', 'b']],
  ['loadwright:ignore L11', [false, 'L11', '']],
  ['loadwright:ignore L11 - ', [false, 'L11', '']],
  ['loadwright:ignore because I say so', [false, '', 'because I say so']],
  ['loadwright:ignore', [false, '', '']],
  ['loadwright:ignored L11 x'],
  ['loadwright:ignore-all L11 x'],
  ['loadwright: ignore L11 x'],
  ['loadwright:ignore L11-x y', [false, '', 'L11-x y']],
];

describe('comments that ignore rules', () => {
  for (const [comment, ...wanted] of rows) {
    it(`${JSON.stringify(comment)}: ${wanted.length}`, () => {
      const read = parseDirectives(comment).map(({ isForSubtree, rules, reason }) => [
        isForSubtree,
        rules.join(),
        reason,
      ]);
      expect(read).to.deep.equal(wanted);
    });
  }
});
