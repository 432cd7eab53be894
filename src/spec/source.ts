import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { finding } from '../diagnostics/catalogue.ts';
import type { SourceFile } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Position, positionAt } from '../diagnostics/positions.ts';
import type { Json } from './json.ts';
import { join, parentOf, tokensOf } from './pointer.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** A spec's text with its syntax tree: JSON with comments and trailing commas. */
export type Source = { readonly file: string; readonly text: string; readonly root: Node | undefined };

/** Deeper than any spec; keeps every recursion over a document small. */
const deepestNesting = 100;

/** Reads JSON with comments. All syntax errors and duplicate keys are reported, with line and column. */
export function parseSource(file: string, written: string): { source: Source; diagnostics: readonly Diagnostic[] } {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  const tooDeep = nestingBeyond(text, deepestNesting);
  if (tooDeep !== undefined) {
    const diagnostics = [finding('SPEC003', '', { deepest: deepestNesting }, positionAt(text, tooDeep, 1))];
    return { source: { file, text, root: undefined }, diagnostics };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // Where the very first word is none of JSON, each of the others would be said to be none either.
  const isNoJson = errors[0]?.offset === text.search(/\S/);
  const syntax = errors
    .slice(0, isNoJson ? 1 : errors.length)
    .filter((error, index) => !followsFrom(error, errors[index - 1], text))
    .map(({ error, offset, length }) =>
      finding('SPEC001', '', { problem: syntaxProblem(printParseErrorCode(error)) }, positionAt(text, offset, length)),
    );
  const duplicates = root ? [...duplicateKeys(text, root, '')] : [];
  return { source: { file, text, root }, diagnostics: [...syntax, ...duplicates] };
}

/** A value that could not be read is also missing: the second error, directly behind it, says nothing new. */
function followsFrom({ error, offset }: ParseError, before: ParseError | undefined, text: string): boolean {
  if (!before || printParseErrorCode(error) !== 'ValueExpected') return false;
  return text.slice(before.offset + before.length, offset).trim() === '';
}

/** The spec's text as something that findings point into. */
export const sourceFile = (source: Source): SourceFile => ({
  file: source.file,
  text: source.text,
  locate: (pointer, at) => positionOf(source, pointer, at),
});

/** The document's value; of duplicate keys the last one counts. */
export const sourceValue = (source: Source): Json => (source.root ? nodeValue(source.root) : null);

/**
 * Where a pointer stands in the text: its value, or with `key` its property name. A pointer to nothing is taken to
 * its nearest ancestor; an object or array is shown by its key, since its text is long.
 */
export function positionOf(source: Source, pointer: string, at: 'key' | 'value' = 'value'): Position {
  const { root, text } = source;
  if (!root) return positionAt(text, 0, 1);
  let node: Node | undefined;
  for (let place = pointer; node === undefined; place = parentOf(place)) node = nodeAt(root, place);
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const isLong = node.type === 'object' || node.type === 'array';
  if (key && (at === 'key' || isLong)) return positionAt(text, key.offset, key.length);
  return positionAt(text, node.offset, isLong ? 1 : node.length);
}

function nodeAt(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const token of tokensOf(pointer)) {
    if (node?.type === 'array') node = node.children?.[/^\d+$/.test(token) ? Number(token) : -1];
    else if (node?.type === 'object') node = findNodeAtLocation(node, [token]);
    else return undefined;
  }
  return node;
}

function nodeValue(node: Node): Json {
  if (node.type === 'array') return (node.children ?? []).map(nodeValue);
  if (node.type !== 'object') return (node.value ?? null) as Json;
  // fromEntries defines properties, so that a key "__proto__" stays a key
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      String(children?.[0]?.value),
      children?.[1] ? nodeValue(children[1]) : null,
    ]),
  );
}

function* duplicateKeys(text: string, node: Node, pointer: string): Iterable<Diagnostic> {
  const seen = new Map<string, Node>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') {
      yield* duplicateKeys(text, child, join(pointer, index));
      continue;
    }
    const [key, value] = child.children ?? [];
    if (!key) continue;
    const name = String(key.value);
    const first = seen.get(name);
    if (first) {
      const firstLine = positionAt(text, first.offset, 1).line;
      yield finding('SPEC002', join(pointer, name), { key: name, firstLine }, positionAt(text, key.offset, key.length));
    } else seen.set(name, key);
    if (value) yield* duplicateKeys(text, value, join(pointer, name));
  }
}

/** Offset of the bracket that nests deeper than allowed. */
function nestingBeyond(text: string, deepest: number): number | undefined {
  const scanner = createScanner(text, true);
  const opening = new Set([1, 3]); // SyntaxKind { and [; a const enum, so its names are gone at run time
  const closing = new Set([2, 4]);
  const end = 17;
  let depth = 0;
  for (let token: number = scanner.scan(); token !== end; token = scanner.scan()) {
    if (opening.has(token) && ++depth > deepest) return scanner.getTokenOffset();
    if (closing.has(token)) depth--;
  }
  return undefined;
}
