export type Alignment = 'left' | 'right';

/** Rows as lines with their columns one below the other, two blanks apart. Columns beyond the alignments stand left. */
export function alignTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  indent: string,
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return alignments[column] === 'right' ? cell.padStart(width) : cell.padEnd(width);
    });
    return (indent + cells.join('  ')).trimEnd();
  });
}
