/** A CSV file cut into cells, or the first thing that is wrong with it. */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number };
export type CsvProblem = { readonly problem: string; readonly line: number; readonly column: number };
export type CsvRead = { readonly rows: readonly CsvRow[] } | CsvProblem;

/**
 * Reads CSV as RFC 4180 has it: a cell is plain, or quoted with `""` for a quote; lines end with LF or CRLF. Stricter
 * than most readers on purpose: JMeter's reader takes some of the rest differently, and some of it stops a thread.
 */
export function readCsv(text: string, delimiter: string): CsvRead {
  const rows: CsvRow[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let cells: string[] = [];
  let rowLine = 1;
  const wrong = (problem: string): CsvProblem => ({ problem, line, column: offset - lineStart + 1 });
  const newLine = (length: number): void => {
    offset += length;
    line++;
    lineStart = offset;
  };

  while (offset < text.length) {
    if (text[offset] === '"') {
      const start = { offset, line, lineStart };
      let cell = '';
      for (offset++; ; ) {
        const char = text[offset];
        if (char === undefined) {
          ({ offset, line, lineStart } = start);
          return wrong('this quoted value is not closed');
        }
        if (char === '"' && text[offset + 1] !== '"') break;
        cell += char;
        if (char === '\n') newLine(1);
        else offset += char === '"' ? 2 : 1;
      }
      offset++;
      cells.push(cell);
      if (!isEndOfCell(text, offset, delimiter))
        return wrong('only a separator or the end of the line may follow a closing quote');
    } else {
      const start = offset;
      while (!isEndOfCell(text, offset, delimiter)) {
        if (text[offset] === '"')
          return wrong('a quote inside a plain value; quote the whole value and double the quote');
        if (text[offset] === '\r') return wrong('a carriage return without a line feed');
        offset++;
      }
      cells.push(text.slice(start, offset));
    }
    if (text[offset] === delimiter) {
      offset++;
      if (offset < text.length) continue;
      // a separator at the very end is followed by one more, empty value
      cells.push('');
    }
    rows.push({ cells, line: rowLine });
    cells = [];
    if (offset < text.length) newLine(text[offset] === '\r' ? 2 : 1);
    rowLine = line;
  }
  return { rows };
}

const isEndOfCell = (text: string, offset: number, delimiter: string): boolean =>
  offset >= text.length ||
  text[offset] === delimiter ||
  text[offset] === '\n' ||
  (text[offset] === '\r' && text[offset + 1] === '\n');
