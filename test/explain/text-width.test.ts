import { expect } from 'chai';
import stringWidth from 'string-width';
import { columnsOf, graphemesOf, pixelsOf } from '../../src/explain/text-width.ts';

describe('the width of a text', () => {
  const texts: readonly [text: string, columns: number][] = [
    ['', 0],
    ['Grüße – “so” …', 14],
    ['会議室', 6],
    ['ﾊﾟ', 2],
    ['e\u0301', 1],
    ['\u{1F469}\u200D\u{1F467}', 2],
    ['a\u200Bb', 2],
  ];
  for (const [text, columns] of texts) {
    it(`${JSON.stringify(text)} takes ${columns} columns`, () => expect(columnsOf(text)).to.equal(columns));
  }

  it('of what is answered without tables is what the tables say', () => {
    const codes = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    const printable = codes.filter((character) => !/[\p{C}\p{M}]/u.test(character));
    expect(printable.length).to.be.above(4000);
    for (const character of printable) expect(columnsOf(character), character).to.equal(stringWidth(character));
  });

  it('keeps a letter and its marks together', () => {
    expect(graphemesOf('ae\u0301\u{1F469}\u200D\u{1F467}')).to.deep.equal(['a', 'e\u0301', '\u{1F469}\u200D\u{1F467}']);
  });

  it('in pixels grows with the letters, the font and its weight', () => {
    const [narrow, wide] = [pixelsOf('iiii', 10), pixelsOf('WWWW', 10)];
    expect(narrow).to.be.below(20);
    expect(wide).to.equal(40);
    expect(pixelsOf('会議', 10)).to.equal(20);
    expect(pixelsOf('WWWW', 20)).to.equal(80);
    expect(pixelsOf('WWWW', 10, true)).to.be.above(wide);
  });
});
