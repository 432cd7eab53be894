import type { Catalogue, Code } from './catalogue.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The arguments a code's message is made from, as its catalogue entry declares them. */
export type ArgsOf<C extends Code> = Parameters<Catalogue[C]['message']>[0];

/**
 * One finding, as plain data. Text, colour, line and column are made from it at the edge (`render.ts`),
 * so that every output format says the same thing.
 *
 * `pointer` is an RFC 6901 JSON pointer into a spec, or an element path into a plan; `''` is the whole file.
 */
export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  readonly pointer: string;
  /** Values for the catalogue's message and hint of this code. */
  readonly args: Readonly<Record<string, unknown>>;
  /** `key` underlines the property name instead of its value. */
  readonly at?: 'key' | 'value';
  /** File the pointer points into, when it is not the file being read. */
  readonly file?: string;
  /** Known positions (XML, CSV, JSON syntax errors): one-based line and column. */
  readonly line?: number;
  readonly column?: number;
  /** How much of the line is meant. */
  readonly length?: number;
};

/** What every stage returns: a value unless an error made one impossible, and all that was found. */
export type Outcome<T> = { readonly value?: T; readonly diagnostics: readonly Diagnostic[] };
