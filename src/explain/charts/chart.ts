/** A picture of rates over time; says nothing about the library that draws it. */
export type Chart = {
  readonly title: string;
  readonly subtitle: string;
  /** What the vertical axis counts, with its unit. */
  readonly quantity: string;
  readonly endSeconds: number;
  /** Stacked, the first at the bottom. */
  readonly layers: readonly Layer[];
  readonly levels: readonly Level[];
  readonly moments: readonly Moment[];
};

/** One source's share of the stack. Edges come in pairs, the beginning and the end of a stretch. */
export type Layer = { readonly name: string; readonly edges: readonly Edge[] };

/** Bottom and top of a layer at one moment. */
export type Edge = { readonly seconds: number; readonly bottomPerSecond: number; readonly topPerSecond: number };

/** A horizontal line. */
export type Level = { readonly label: string; readonly perSecond: number; readonly kind: 'limit' | 'safe' };

/** A vertical line. */
export type Moment = { readonly label: string; readonly seconds: number };
