import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../spec/json.ts';

/**
 * Findings that were there when the baseline was written: how many of each rule at each place of each file. Places are
 * given by names, so that moved lines, added elements and the order of files change nothing.
 */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

const VERSION = 1;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

const keyOf = ({ code, anchor, pointer }: Diagnostic): string => `${code} ${anchor ?? pointer}`.trimEnd();

/** Reads a baseline; a text when it is none. */
export function parseBaseline(text: string): Baseline | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  if (!isObject(json)) return 'it is no object';
  if (json['version'] !== VERSION)
    return `its version is ${JSON.stringify(json['version'] ?? null)}, expected ${VERSION}`;
  const files = json['files'];
  if (!isObject(files)) return '"files" is no object';
  const read = new Map<string, ReadonlyMap<string, number>>();
  for (const [file, counts] of Object.entries(files)) {
    if (!isObject(counts) || !Object.values(counts).every(isCount)) return `${JSON.stringify(file)} has no counts`;
    read.set(file, new Map(Object.entries(counts) as [string, number][]));
  }
  return read;
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** The findings of each file as the text of a baseline: the same for the same findings, in whatever order they come. */
export function renderBaseline(findings: ReadonlyMap<string, readonly Diagnostic[]>): string {
  const files = [...findings].map(([file, diagnostics]): [string, object] => {
    const counts = new Map<string, number>();
    for (const each of diagnostics) {
      if (!each.accepted) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
    }
    return [file, Object.fromEntries([...counts].sort(byText))];
  });
  const kept = files.filter(([, counts]) => Object.keys(counts).length > 0).sort(byText);
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(kept) }, null, 2)}\n`;
}

/** Marks the findings of a file that the baseline has, as many as it has, and says how many of those are gone. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  file: string,
): readonly Diagnostic[] {
  const left = new Map(baseline.get(file));
  const marked = diagnostics.map((diagnostic): Diagnostic => {
    const count = left.get(keyOf(diagnostic)) ?? 0;
    if (count === 0 || diagnostic.accepted) return diagnostic;
    left.set(keyOf(diagnostic), count - 1);
    return { ...diagnostic, accepted: { by: 'baseline' } };
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return gone === 0 ? marked : [...marked, finding('VAL021', '', { count: gone })];
}
