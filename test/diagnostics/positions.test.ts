import { expect } from 'chai';
import fc from 'fast-check';
import { linesOf, positionAt } from '../../src/diagnostics/positions.ts';

describe('positions', () => {
  const text = 'one\ntwo\r\n😀three\rfour';
  const cases: readonly [offset: number, length: number, line: number, column: number, cut: number][] = [
    [0, 3, 1, 1, 3],
    [2, 10, 1, 3, 1],
    [3, 1, 1, 4, 1],
    [4, 2, 2, 1, 2],
    [9, 2, 3, 1, 2],
    [11, 5, 3, 3, 5],
    [17, 9, 4, 1, 4],
    [21, 1, 4, 5, 1],
  ];
  for (const [offset, length, line, column, cut] of cases) {
    it(`finds offset ${offset} in line ${line}, column ${column}`, () => {
      expect(positionAt(text, offset, length)).to.deep.equal({ line, column, length: cut });
    });
  }

  it('agrees with counting', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\t', '€') });
    fc.assert(
      fc.property(texts, fc.nat(20), (any, at) => {
        const offset = Math.min(at, any.length);
        const { line, column } = positionAt(any, offset, 1);
        const before = linesOf(any.slice(0, offset).replace(/\r$/, ''));
        expect(line).to.equal(before.length);
        expect(column).to.equal(offset - any.slice(0, offset).lastIndexOf('\n'));
      }),
    );
  });
});
