/**
 * Whether two paths may be the same, segment by segment; a `*` in either stands for what is not known. A path of a plan
 * that begins with a `*` may have its address and base path in it.
 */
export function pathsMatch(path: string, pattern: string): boolean {
  const ours = segmentsOf(path);
  const theirs = segmentsOf(pattern);
  const [first, ...rest] = ours;
  if (first === '*' && ours.length <= theirs.length && rest.some((segment) => segment !== '*'))
    return allFit(rest, theirs.slice(theirs.length - rest.length));
  return ours.length === theirs.length && allFit(ours, theirs);
}

/** Characters that a pattern fixes: of two that match the one with more is meant. */
export const fixedCharacters = (pattern: string): number => pattern.replaceAll('*', '').length;

const segmentsOf = (path: string): readonly string[] => path.replace(/^\//, '').split('/').map(decoded);

/** A path may be written as it is sent, or as it reads. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const allFit = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.every((segment, index) => sameSegment(segment, theirs[index] ?? ''));

function sameSegment(a: string, b: string): boolean {
  if (!a.includes('*')) return b.includes('*') ? regexOf(b).test(a) : a === b;
  if (!b.includes('*')) return regexOf(a).test(b);
  const overlaps = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x);
  const ends = (x: string, y: string): boolean => x.endsWith(y) || y.endsWith(x);
  return overlaps(head(a), head(b)) && ends(tail(a), tail(b));
}

const head = (text: string): string => text.slice(0, text.indexOf('*'));
const tail = (text: string): string => text.slice(text.lastIndexOf('*') + 1);

const regexOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&').replaceAll('*', '.*')}$`);
