/** One record of a CSV file. */
export type CsvRecord = {
  readonly cells: readonly string[];
  /** One-based number of the line it begins in. */
  readonly line: number;
};

export type CsvScanner = {
  /** Takes the next piece of the text; a record is handed on as soon as its last line is complete. */
  readonly push: (text: string) => void;
  /** Takes what is left after the last line break; returns it when it is not a whole record (an open quote). */
  readonly end: () => CsvRecord | undefined;
};

/** Cells of a record that has quotes in it: `""` inside quotes is one quote. */
function splitQuoted(record: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let position = 0;
  while (position <= record.length) {
    if (record[position] !== '"') {
      const next = record.indexOf(delimiter, position);
      const end = next < 0 ? record.length : next;
      cells.push(record.slice(position, end));
      position = end + 1;
      continue;
    }
    let close = record.indexOf('"', position + 1);
    while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
    const end = close < 0 ? record.length : close;
    cells.push(record.slice(position + 1, end).replaceAll('""', '"'));
    const next = record.indexOf(delimiter, end + 1);
    position = next < 0 ? record.length + 1 : next + 1;
  }
  return cells;
}

/** Quotes open and close in turn, doubled ones included, so a record is complete when their number is even. */
function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/**
 * Reads CSV as it arrives, in constant memory: quotes, quotes inside quotes, line breaks inside quotes, CRLF.
 * Lines without quotes, nearly all of a results file, take the short way.
 */
export function csvScanner(delimiter: string, onRecord: (record: CsvRecord) => void): CsvScanner {
  let rest = '';
  let open: string[] = [];
  let openLine = 0;
  let line = 0;
  const complete = (text: string, startLine: number): void => {
    const record = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (record === '') return;
    const cells = record.includes('"') ? splitQuoted(record, delimiter) : record.split(delimiter);
    onRecord({ cells, line: startLine });
  };
  const takeLine = (text: string): void => {
    line += 1;
    const changes = hasOddQuotes(text);
    if (open.length === 0 && !changes) {
      complete(text, line);
      return;
    }
    if (open.length === 0) openLine = line;
    const closes = open.length > 0 && changes;
    open.push(text);
    if (!closes) return;
    const whole = open.join('\n');
    open = [];
    complete(whole, openLine);
  };
  return {
    push: (text) => {
      const all = rest === '' ? text : rest + text;
      let start = 0;
      for (let at = all.indexOf('\n'); at >= 0; at = all.indexOf('\n', start)) {
        takeLine(all.slice(start, at));
        start = at + 1;
      }
      rest = all.slice(start);
    },
    end: () => {
      if (rest !== '') takeLine(rest);
      rest = '';
      return open.length === 0 ? undefined : { cells: splitQuoted(open.join('\n'), delimiter), line: openLine };
    },
  };
}
