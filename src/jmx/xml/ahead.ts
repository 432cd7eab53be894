/**
 * Finds the next place of a needle, asking the text only once for each place: going through a text from front to back
 * costs one pass a needle, however often it is asked.
 */
export function ahead(text: string, needle: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = text.indexOf(needle, from);
      known = found === -1 ? text.length : found;
    }
    return known;
  };
}
