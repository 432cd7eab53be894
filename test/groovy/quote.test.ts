import { expect } from 'chai';
import fc from 'fast-check';
import { groovyValue } from '../../src/groovy/quote.ts';
import { oracle } from '../support/oracle.ts';

describe('Groovy literals', () => {
  it('give back any text, and hold no ${', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 300, seed: 7 });
    const hostile = [
      "'",
      '\\',
      "\\'",
      '$',
      '${',
      '$${x}',
      '\n',
      '\r\n',
      '"""',
      "'''",
      '\u0000',
      '\u2028',
      '/*',
      '*/',
      '😀',
    ];
    // Groovy reads \\uXXXX before anything else, so a lone surrogate would be one character of two.
    const all = [...hostile, ...texts.filter((text) => !/\p{Cs}/u.test(text))];
    const literal = groovyValue(all);
    expect(literal).not.to.include('${');
    expect(await oracle.evaluate(literal)).to.deep.equal(all);
  });

  it('give back numbers, flags, lists and maps', async () => {
    const value = { a: 1, 'b c': [0.5, -3, 1e-7, 12345678901], d: { e: true, f: null }, g: [], h: {} };
    expect(await oracle.evaluate(groovyValue(value))).to.deep.equal({ ...value, 'b c': [0.5, -3, 1e-7, 12345678901] });
  });

  it('refuse what is no literal', () => {
    expect(() => groovyValue(Number.NaN)).to.throw(RangeError);
    expect(() => groovyValue(() => 1)).to.throw(TypeError);
  });
});
