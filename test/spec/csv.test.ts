import { expect } from 'chai';
import fc from 'fast-check';
import { readCsv } from '../../src/spec/data/csv.ts';
import { readDataFile } from '../../src/spec/data/data-file.ts';
import { specFiles } from '../../src/spec/data/spec-files.ts';

const cells = (text: string, delimiter = ',') => {
  const read = readCsv(text, delimiter);
  return 'rows' in read ? read.rows.map((row) => row.cells) : read;
};

describe('CSV', () => {
  const cases: readonly [name: string, text: string, want: unknown][] = [
    [
      'rows with and without a last line end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes, separators and line ends in quotes', '"a,""b""","c\nd"\n', [['a,"b"', 'c\nd']]],
    [
      'empty values',
      'a,b\n,\n"",\n',
      [
        ['a', 'b'],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      'an empty last value at the very end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['blanks as they are', ' a , b \n', [[' a ', ' b ']]],
    ['nothing', '', []],
    ['a JMeter function as data', 'a\n${__groovy(1)}\n', [['a'], ['${__groovy(1)}']]],
    ['an unclosed quote', 'a\n"b\nc\n', { problem: 'this quoted value is not closed', line: 2, column: 1 }],
  ];
  for (const [name, text, want] of cases) {
    it(`reads ${name}`, () => {
      expect(cells(text)).to.deep.equal(want);
    });
  }

  it('knows the line of each row, over line ends in quotes', () => {
    const read = readCsv('a\n"b\nc"\nd\n', ',');
    expect('rows' in read && read.rows.map(({ line }) => line)).to.deep.equal([1, 2, 4]);
  });

  it('reads back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ';', ',', '\n', '\r\n', ' ', '$') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        expect(cells(text, delimiter)).to.deep.equal(rows);
      }),
    );
  });

  it('describes a data set', () => {
    const text = 'id;note\n1;plain\n2;"with ""quotes"""\n';
    const files = specFiles('spec.json', () => new TextEncoder().encode(text));
    expect(
      readDataFile('agents', { type: 'csv', file: 'a/agents.csv', use: 'once', delimiter: ';' }, files),
    ).to.deep.equal({
      diagnostics: [],
      dataSet: {
        name: 'agents',
        file: 'a/agents.csv',
        columns: ['id', 'note'],
        rows: 2,
        use: 'once',
        delimiter: ';',
        columnsNeedingJsonEscape: ['note'],
        columnsNeedingUrlEncode: ['note'],
        sample: { id: '1', note: 'plain' },
      },
    });
  });
});
