/** One hop of a JSON path; a filter is met by the first element, which is made to have the property. */
export type PathHop =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'filter'; readonly hops: readonly PathHop[]; readonly equals: string | number | boolean | null };

const tokens = [
  { kind: 'name', pattern: /^\.{1,2}([^.[\]()\s'"*?@]+)/ },
  { kind: 'name', pattern: /^(?:\.\.)?\[\s*'([^']*)'\s*\]/ },
  { kind: 'name', pattern: /^(?:\.\.)?\[\s*"([^"]*)"\s*\]/ },
  { kind: 'index', pattern: /^\.?\[\s*(\d{1,3}|\*|-1)\s*\]/ },
  { kind: 'index', pattern: /^\.(\*)/ },
  {
    kind: 'filter',
    pattern: /^\[\?\(\s*@((?:\.[\w$-]+|\['[^']*'\])+)\s*(?:==\s*('[^']*'|"[^"]*"|-?[\d.]+|true|false|null)\s*)?\)\]/,
  },
] as const;

/** Reads the paths that have one obvious answer: names, indices, wildcards, deep scans, equality filters. Others: undefined. */
export function parseJsonPath(path: string): readonly PathHop[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const hops: PathHop[] = [];
  for (let rest = path.slice(1).trim(); rest !== ''; ) {
    const found = tokens.map(({ kind, pattern }) => ({ kind, match: pattern.exec(rest) })).find(({ match }) => match);
    if (!found?.match) return undefined;
    const hop = hopOf(found.kind, found.match);
    if (!hop) return undefined;
    hops.push(hop);
    rest = rest.slice(found.match[0].length);
    // A function call such as .length() is not a property.
    if (rest.startsWith('(')) return undefined;
  }
  return hops;
}

function hopOf(kind: PathHop['kind'], match: RegExpExecArray): PathHop | undefined {
  const text = match[1] ?? '';
  if (kind === 'name') return { kind, name: text };
  // A wildcard, and the last element of a list of one, are met by the first.
  if (kind === 'index') return { kind, index: /^\d/.test(text) ? Number(text) : 0 };
  const hops = parseJsonPath(`$${text}`);
  return hops && { kind, hops, equals: filterValue(match[2]) };
}

function filterValue(text: string | undefined): string | number | boolean | null {
  if (text === undefined) return true;
  return /^['"]/.test(text) ? text.slice(1, -1) : (JSON.parse(text) as number | boolean | null);
}
