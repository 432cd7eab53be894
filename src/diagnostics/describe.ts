import { type Catalogue, type Code, catalogue } from './catalogue.ts';
import type { Accepted, Diagnostic, Severity } from './diagnostic.ts';
import type { Position } from './positions.ts';
import { printable } from './render/printable.ts';
import { isRuleId, type RuleArgs, type RuleId } from './rule-id.ts';

/** A text that findings point into. */
export type SourceFile = {
  readonly file: string;
  readonly text: string;
  /** Place of a pointer; absent for files that only know lines and columns. */
  readonly locate?: (pointer: string, at: 'key' | 'value') => Position;
};

/** Finds a source by the file name that a finding carries; `undefined` asks for the file being read. */
export type FindSource = (file: string | undefined) => SourceFile | undefined;

/** A finding as every output says it: with its words and, where it has one, its place. */
export type Described = {
  readonly code: Code | RuleId;
  readonly severity: Severity;
  /** One line each, whatever texts of a file are in them; all other texts are as the file has them. */
  readonly message: string;
  readonly hint: string | undefined;
  readonly pointer: string;
  readonly args: Diagnostic['args'];
  readonly file: string | undefined;
  readonly position: Position | undefined;
  /** Text of the file, for a code frame. */
  readonly text: string | undefined;
  /** The place by names, where the finding knows it; else its pointer. */
  readonly anchor: string;
  readonly accepted: Accepted | undefined;
};

/** Words and places of findings, in reading order: by file as first met, then by line and column. */
export function describe(diagnostics: readonly Diagnostic[], find: FindSource): readonly Described[] {
  const described = diagnostics.map((diagnostic) => describeOne(diagnostic, find));
  const files = [...new Set(described.map(({ file }) => file))];
  return described.sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
}

function describeOne(diagnostic: Diagnostic, find: FindSource): Described {
  const { code, severity, pointer, args, file, at = 'value', line, column } = diagnostic;
  const entry = isRuleId(code) ? ruleEntry : (catalogue[code] as Entry);
  const hint = entry.hint?.(args);
  const source = find(file);
  const known = line === undefined ? undefined : { line, column: column ?? 1, length: diagnostic.length ?? 1 };
  return {
    code,
    severity,
    message: printable(entry.message(args)),
    hint: hint === undefined ? undefined : printable(hint),
    pointer,
    args,
    file: source?.file ?? file,
    position: known ?? source?.locate?.(pointer, at),
    text: source?.text,
    anchor: diagnostic.anchor ?? pointer,
    accepted: diagnostic.accepted,
  };
}

/** Each entry takes the arguments of its own code, which `finding` has checked. */
type Entry = {
  readonly message: (args: Diagnostic['args']) => string;
  readonly hint?: (args: Diagnostic['args']) => string | undefined;
} & (Catalogue[Code] | object);

/** A rule's finding has its words with it. */
const ruleEntry: Entry = {
  message: (args: Diagnostic['args']) => (args as RuleArgs).message,
  hint: (args: Diagnostic['args']) => (args as RuleArgs).hint || undefined,
};

/** `2 errors, 1 warning`; `no findings` for none. */
export function tally(diagnostics: readonly { readonly severity: Severity }[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const word = severity === 'info' ? 'note' : severity;
    return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
  });
  return counts.filter((count) => count !== undefined).join(', ') || 'no findings';
}
