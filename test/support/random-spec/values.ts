import { type Context, type Json, nextNumber } from './context.ts';
import { cellText, oneLine } from './texts.ts';

/** Name of a generated value, declared as it is needed. */
export function valueName(context: Context): string {
  const { draw, values } = context;
  const known = Object.keys(values);
  if (known.length >= 4 || (known.length > 0 && draw.chance(0.4))) return draw.pick(known);
  const name = `value-${nextNumber(context)}`;
  values[name] = generatedValue(context);
  return name;
}

function generatedValue({ draw }: Context): Json {
  const per = draw.optional('per', () => draw.pick(['operation', 'iteration', 'attempt']), 0.6);
  switch (draw.pick(['uuid', 'unique-id', 'counter', 'random-integer', 'pick'])) {
    case 'uuid':
      return { type: 'uuid', ...per };
    case 'unique-id':
      return { type: 'unique-id', ...draw.optional('prefix', () => draw.pick(['', 'id_', 'Run-'])), ...per };
    case 'counter': {
      const start = draw.optional('start', () => draw.int(0, 1000));
      const step = draw.optional('step', () => draw.int(1, 10));
      return { type: 'counter', ...start, ...step, ...draw.optional('digits', () => draw.int(0, 18)) };
    }
    case 'random-integer':
      return { type: 'random-integer', min: draw.int(-5, 5), max: draw.int(5, 1_000_000), ...per };
    default:
      return { type: 'pick', from: [oneLine(draw), 'plain'].slice(0, draw.int(1, 2)), ...per };
  }
}

/** A CSV data set for one workload, with its file; `once` for finite work. */
export function dataSet(context: Context, use: 'once' | 'cycle' | null): { name: string; columns: readonly string[] } {
  const { draw } = context;
  const name = `rows-${nextNumber(context)}`;
  const columns = ['id', 'name', 'third_column'].slice(0, draw.int(1, 3));
  const count = draw.int(2, 6);
  const delimiter = draw.optional('delimiter', () => draw.pick([',', ';', '\t', '|']));
  const separator = delimiter['delimiter'] ?? ',';
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map((_column, at) => (at === 0 ? `row-${row}` : cellText(draw))),
  );
  const file = draw.pick([`${name}.csv`, `data/${name}.csv`, `data/with space/${name}.csv`]);
  context.files[file] = [columns, ...rows]
    .map((row) => row.map((cell) => quoted(cell, separator)).join(separator))
    .join('\n')
    .concat('\n');
  context.data[name] = {
    type: 'csv',
    file,
    ...draw.optional('rows', () => count),
    ...(use === null ? {} : { use }),
    ...delimiter,
  };
  return { name, columns };
}

/** RFC 4180: quotes where the cell has a quote, a separator or a line end. */
const quoted = (cell: string, separator: string): string =>
  cell.includes('"') || cell.includes(separator) || /[\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
