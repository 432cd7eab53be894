import type { Catalogue, Code } from './catalogue.ts';
import type { RuleId } from './rule-id.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The arguments a code's message is made from, as its catalogue entry declares them. */
export type ArgsOf<C extends Code> = Parameters<Catalogue[C]['message']>[0];

/** Why a finding does not count: a comment in the file says so, or it was there when the baseline was written. */
export type Accepted =
  | { readonly by: 'comment'; readonly reason: string }
  | { readonly by: 'baseline'; readonly reason?: undefined };

/**
 * One finding, as plain data. Text, colour, line and column are made from it at the edge (`render.ts`),
 * so that every output format says the same thing.
 *
 * `pointer` is an RFC 6901 JSON pointer into a spec, or an element path into a plan; `''` is the whole file.
 */
export type Diagnostic = {
  readonly code: Code | RuleId;
  readonly severity: Severity;
  readonly pointer: string;
  /** Values for the catalogue's message and hint of this code; for a rule the words themselves (`RuleArgs`). */
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
  /** The place by names instead of numbers, which stays the same when other elements come and go. */
  readonly anchor?: string;
  readonly accepted?: Accepted;
};

/** What every stage returns: a value unless an error made one impossible, and all that was found. */
export type Outcome<T> = { readonly value?: T; readonly diagnostics: readonly Diagnostic[] };
