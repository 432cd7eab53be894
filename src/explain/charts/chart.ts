/** A picture of rates, or of what is in flight, over time; says nothing about the library that draws it. */
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

/** Bottom and top of a layer at one moment, in what the vertical axis counts. */
export type Edge = { readonly seconds: number; readonly bottom: number; readonly top: number };

/** A horizontal line, as high as its value on the vertical axis. */
export type Level = { readonly label: string; readonly value: number; readonly kind: 'limit' | 'safe' };

/** A vertical line. */
export type Moment = { readonly label: string; readonly seconds: number };
