import type { Described } from '../../describe.ts';

type Json = Readonly<Record<string, unknown>>;

/** Characters of RFC 3986 that stand for themselves in a path. */
const encodeSegment = (segment: string): string =>
  // A lone half of a surrogate pair has no encoding.
  encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file as an artifact location: relative to `%SRCROOT%`, which is `root`, or absolute when it lies outside. */
export function sarifUri(file: string, root: string): Json {
  const forward = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const above = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const path = forward.startsWith(above) ? forward.slice(above.length) : forward;
  const encoded = path.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${encoded.slice(4)}` };
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}

/** Where a finding is: the file, the region if known, and the element or the pointer; undefined without a file. */
export function locationOf({ file, position, pointer, anchor }: Described, root: string): Json | undefined {
  if (file === undefined) return undefined;
  const region = position && {
    startLine: position.line,
    startColumn: position.column,
    ...(position.length > 1 && { endColumn: position.column + position.length }),
  };
  return {
    physicalLocation: { artifactLocation: sarifUri(file, root), ...(region && { region }) },
    ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: anchor, decoratedName: pointer }] }),
  };
}
