import type { Template } from './template.ts';

export type DataSet = {
  readonly name: string;
  /** Path relative to the spec's folder, forward slashes. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly use: 'once' | 'cycle';
  readonly delimiter: string;
  /** Columns with a value that a URL path cannot hold as it is. */
  readonly columnsNeedingUrlEncode: readonly string[];
  /** Columns with a value that JSON would have to escape (quotes, backslashes, control characters). */
  readonly columnsNeedingJsonEscape: readonly string[];
  /** The first row, as sample values. */
  readonly sample: Readonly<Record<string, string>>;
};

export type Lifetime = 'operation' | 'iteration' | 'attempt';
export type GeneratedValue =
  | { readonly name: string; readonly type: 'uuid'; readonly per: Lifetime }
  | { readonly name: string; readonly type: 'unique-id'; readonly prefix: string; readonly per: Lifetime }
  | {
      readonly name: string;
      readonly type: 'counter';
      readonly start: number;
      readonly step: number;
      readonly digits: number;
      readonly per: 'iteration';
    }
  | {
      readonly name: string;
      readonly type: 'random-integer';
      readonly min: number;
      readonly max: number;
      readonly per: Lifetime;
    }
  | { readonly name: string; readonly type: 'pick'; readonly from: readonly string[]; readonly per: Lifetime };

export type Payload = {
  readonly name: string;
  readonly contentType: string;
  /** The body; for json payloads the compact JSON text, for files their text. */
  readonly text: Template;
  /** References stand inside JSON strings and must be JSON-escaped. */
  readonly isJson: boolean;
  readonly gzip: boolean;
  readonly expectInvalid: boolean;
  /** JSON Schema (parsed) the body must satisfy; null without one. */
  readonly schema: unknown;
  /** Bytes as sent when the body has no references (after gzip); else those of the sample rendering. */
  readonly bytes: number;
};
