import { expect } from 'chai';
import fc from 'fast-check';
import { columnsOf } from '../../src/explain/text-width.ts';
import { wrap } from '../../src/explain/wrap-text.ts';

describe('wrap', () => {
  const tables = [
    { name: 'a text that fits', text: 'one two', room: 7, indent: '  ', want: ['one two'] },
    { name: 'a text at its blanks', text: '  one two three', room: 9, indent: '   ', want: ['  one two', '   three'] },
    {
      name: 'a head with a column of its own',
      text: '  a  one two',
      room: 9,
      indent: '     ',
      want: ['  a  one', '     two'],
    },
    { name: 'a long word', text: 'on abcdefghij kl', room: 6, indent: ' ', want: ['on', ' abcde', ' fghij', ' kl'] },
    { name: 'a long word at the beginning', text: '  abcdefg', room: 6, indent: ' ', want: ['  abcd', ' efg'] },
    { name: 'wide characters', text: '会議室の 録画を', room: 8, indent: '', want: ['会議室の', '録画を'] },
    { name: 'wide characters without blanks', text: '会議室の録', room: 5, indent: '', want: ['会議', '室の', '録'] },
    { name: 'a letter wider than the room', text: '会議', room: 1, indent: '', want: ['会', '議'] },
    { name: 'nothing', text: '', room: 5, indent: '', want: [''] },
  ];
  for (const { name, text, room, indent, want } of tables) {
    it(`breaks ${name}`, () => expect(wrap(text, room, indent)).to.deep.equal(want));
  }

  it('measures by what it is given', () => {
    expect(wrap('aaa b', 10, '', (text) => text.length * 5)).to.deep.equal(['aa', 'a', 'b']);
  });

  it('keeps every line in the room and loses nothing', () => {
    const letter = fc.constantFrom('a', 'bc', '会', 'e\u0301', '\u{1F389}', ' ');
    const texts = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join('').trim());
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 20 }), (text, room) => {
        const lines = wrap(text, room, '  ');
        for (const line of lines) expect(columnsOf(line), line).to.be.at.most(room);
        expect(lines.join('').replaceAll(' ', '')).to.equal(text.replaceAll(' ', ''));
      }),
    );
  });
});
