/** A text with references, cut into its parts. A plain text is one literal part; an empty text has none. */
export type Template = readonly TemplatePart[];
export type TemplatePart = { readonly kind: 'literal'; readonly text: string } | Reference;

export type Reference =
  | { readonly kind: 'data'; readonly data: string; readonly column: string }
  | { readonly kind: 'value'; readonly name: string }
  /** A variable that an earlier step saved. */
  | { readonly kind: 'saved'; readonly name: string }
  /** The moment the request is admitted. */
  | { readonly kind: 'now'; readonly form: 'iso' | 'epoch-ms' }
  | { readonly kind: 'payload-bytes'; readonly payload: string }
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'property'; readonly name: string };

export type Headers = readonly { readonly name: string; readonly value: Template }[];
