import { expect } from 'chai';
import fc from 'fast-check';
import { csvScanner } from '../../src/results/csv-scanner.ts';

function scan(
  pieces: readonly string[],
  delimiter = ',',
): { records: readonly (readonly string[])[]; cut: number | null } {
  const records: (readonly string[])[] = [];
  const scanner = csvScanner(delimiter, ({ cells }) => records.push(cells));
  for (const piece of pieces) scanner.push(piece);
  return { records, cut: scanner.end()?.line ?? null };
}

const write = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('csvScanner', () => {
  const table = [
    {
      name: 'plain cells',
      text: 'a,b\nc,d\n',
      want: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'no line break at the end', text: 'a,b', want: [['a', 'b']] },
    {
      name: 'CRLF',
      text: 'a,b\r\nc,d\r\n',
      want: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'empty cells', text: ',,\n', want: [['', '', '']] },
    { name: 'a delimiter inside quotes', text: '"a,b",c\n', want: [['a,b', 'c']] },
    { name: 'quotes inside quotes', text: '"a ""b""",c\n', want: [['a "b"', 'c']] },
    { name: 'an empty quoted cell', text: '"",c\n', want: [['', 'c']] },
    {
      name: 'line breaks inside quotes',
      text: '"a\r\nb",c\nd,e\n',
      want: [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    },
    { name: 'a quoted cell at the end', text: 'a,"b"\n', want: [['a', 'b']] },
    {
      name: 'blank lines between records',
      text: 'a,b\n\nc,d\n',
      want: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ];
  for (const { name, text, want } of table) {
    it(`reads ${name}`, () => {
      expect(scan([text]).records).to.deep.equal(want);
      expect(scan([...text]).records, 'character by character').to.deep.equal(want);
    });
  }

  it('returns a record whose quote stays open, with the line it begins in', () => {
    expect(scan(['a,b\nc,"d\ne'])).to.deep.equal({ records: [['a', 'b']], cut: 2 });
  });

  it('reads back what was written, however it is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.nat(40), (records, cut) => {
        const text = records.map((cells) => `${cells.map(write).join(',')}\n`).join('');
        expect(scan([text.slice(0, cut), text.slice(cut)]).records).to.deep.equal(records);
      }),
    );
  });
});
