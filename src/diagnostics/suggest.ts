/** The known names nearest to what was written: distance below 4 (and below the word's own length), at most three. */
export function suggest(written: string, known: Iterable<string>): readonly string[] {
  const wanted = written.toLowerCase();
  return [...new Set(known)]
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance < Math.min(4, Math.max(wanted.length, name.length)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `did you mean "a", "b" or "c"?`, or undefined when nothing is near. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const names = suggest(written, known);
  return names.length === 0 ? undefined : `did you mean ${listed(names, 'or')}?`;
}

/** `"a", "b" or "c"`; nothing for an empty list. */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  const quoted = names.map((name) => JSON.stringify(name));
  const end = quoted.pop() ?? '';
  return quoted.length === 0 ? end : `${quoted.join(', ')} ${word} ${end}`;
}

/** Levenshtein distance with transpositions of neighbours (`hodl` is one slip from `hold`); long words are not compared. */
function distance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64 || Math.abs(a.length - b.length) > 3) return 4;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    [before, previous] = [previous, current];
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
