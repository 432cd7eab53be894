import { expect } from 'chai';
import { parseSource, positionOf, sourceValue } from '../../src/spec/source.ts';

const text = `\uFEFF{
  // a comment
  "a": [ 1, { "b/c": "x" }, ],\r
\t"long": { "d": 12345, },
  "__proto__": { "e": true }
}`;

describe('source', () => {
  const { source, diagnostics } = parseSource('spec.json', text);

  it('reads comments, trailing commas and a byte order mark', () => {
    expect(diagnostics).to.deep.equal([]);
    expect(JSON.stringify(sourceValue(source))).to.equal(
      '{"a":[1,{"b/c":"x"}],"long":{"d":12345},"__proto__":{"e":true}}',
    );
    expect(({} as Record<string, unknown>)['e']).to.equal(undefined);
  });

  const cases: readonly [pointer: string, at: 'key' | 'value', line: number, column: number, length: number][] = [
    ['', 'value', 1, 1, 1],
    ['/a', 'key', 3, 3, 3],
    ['/a', 'value', 3, 3, 3],
    ['/a/0', 'value', 3, 10, 1],
    ['/a/1', 'value', 3, 13, 1],
    ['/a/1/b~1c', 'value', 3, 22, 3],
    ['/a/1/b~1c', 'key', 3, 15, 5],
    ['/long/d', 'value', 4, 17, 5],
    ['/__proto__/e', 'value', 5, 23, 4],
    ['/a/7', 'value', 3, 3, 3],
    ['/nowhere/at/all', 'value', 1, 1, 1],
    ['/long/d/x', 'value', 4, 17, 5],
  ];
  for (const [pointer, at, line, column, length] of cases) {
    it(`finds the ${at} of ${pointer || 'the root'}`, () => {
      expect(positionOf(source, pointer, at)).to.deep.equal({ line, column, length });
    });
  }

  it('places anything at the start of a text without a value', () => {
    expect(positionOf(parseSource('spec.json', '').source, '/a')).to.deep.equal({ line: 1, column: 1, length: 1 });
  });
});
