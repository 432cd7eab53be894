import { expect } from 'chai';
import { didYouMean, listed, suggest } from '../../src/diagnostics/suggest.ts';

describe('suggest', () => {
  const cases: readonly [written: string, known: readonly string[], want: readonly string[]][] = [
    ['arivals', ['arrivals', 'users', 'items'], ['arrivals']],
    ['hodl', ['hold', 'ramp', 'steps'], ['hold']],
    ['URL', ['url', 'profile'], ['url']],
    ['staus', ['status', 'states', 'stats', 'stay', 'start'], ['stats', 'status', 'start']],
    ['completely-different', ['a', 'b'], []],
    ['ab', ['xy'], []],
    ['a', ['a', 'a'], ['a']],
    ['x'.repeat(1000), ['y'.repeat(1000)], []],
    ['', ['a'], []],
  ];
  for (const [written, known, want] of cases) {
    it(`takes ${JSON.stringify(written.slice(0, 20))} for ${want.join(', ') || 'nothing known'}`, () => {
      expect(suggest(written, known)).to.deep.equal(want);
    });
  }

  it('puts names into a sentence', () => {
    expect(listed([], 'or')).to.equal('');
    expect(listed(['a'], 'or')).to.equal('"a"');
    expect(listed(['a', 'b"', 'c'], 'and')).to.equal('"a", "b\\"" and "c"');
    expect(didYouMean('hodl', ['hold'])).to.equal('did you mean "hold"?');
    expect(didYouMean('xyz', ['hold'])).to.equal(undefined);
  });
});
