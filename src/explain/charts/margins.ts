import { whole } from '../../capacity/size-workload.ts';
import { pixelsOf } from '../text-width.ts';
import { type Axis, axisTo } from './axis.ts';
import type { Chart, Layer } from './chart.ts';

/** Of the plot; what stands around it comes on top. In pixels, as all lengths here. */
export const WIDTH = 600;
export const FONT = { tick: 11, text: 12, title: 15 } as const;
/** Between the names of the legend, and what stands before each. */
const LEGEND_GAP = 24;
const LEGEND_SYMBOL = 24;
/** From the plot to the label of a level. */
export const LEVEL_GAP = 6;
/** Between the longest text and the edge of the drawing. */
const EDGE = 6;
/** Of most charts, so that they look alike. */
const LEAST_LEFT = 72;
const LEAST_RIGHT = 140;
/** A tick, its distance from the label, and an axis' title with its own. */
const TICK = 7;
const AXIS_TITLE = 8 + 15;

/** Room beside the plot, on the left for the vertical axis and on the right for what is longer than the plot. */
export type Margins = { readonly left: number; readonly right: number };

/** Margins that all charts of a document have in common, so that their axes of time stand below each other. */
export function marginsOf(charts: readonly Chart[]): Margins {
  const left = charts.map((chart) => AXIS_TITLE + labelExtent(rateAxis(chart)) + EDGE);
  const right = charts.flatMap(({ levels, layers }) => [
    ...levels.map(({ label }) => LEVEL_GAP + pixelsOf(label, FONT.text) + EDGE),
    LEGEND_SYMBOL + longestName(layers) + EDGE - WIDTH,
  ]);
  return {
    left: Math.ceil(left.reduce((most, one) => Math.max(most, one), LEAST_LEFT)),
    right: Math.ceil(right.reduce((most, one) => Math.max(most, one), LEAST_RIGHT)),
  };
}

/** The vertical axis, up to the highest layer or level. */
export const rateAxis = ({ layers, levels }: Chart): Axis =>
  axisTo(
    [...layers.flatMap(({ edges }) => edges.map(({ top }) => top)), ...levels.map(({ value }) => value)].reduce(
      (most, value) => Math.max(most, value),
      0,
    ),
    5,
  );

/** Digits after the point of the axis' labels. */
export const decimalsOf = ({ step }: Axis): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** How far the labels of the vertical axis reach to the left, the longest of them included. */
export function labelExtent(axis: Axis): number {
  const decimals = decimalsOf(axis);
  const longest = `${whole(Math.floor(axis.top))}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return TICK + Math.ceil(pixelsOf(longest, FONT.tick));
}

const longestName = (layers: readonly Layer[]): number =>
  layers.reduce((most, { name }) => Math.max(most, pixelsOf(name, FONT.text)), 0);

/** What Vega takes for the width of a text where it has no canvas to ask. */
const guessedByVega = (text: string): number => 0.8 * FONT.text * text.length;

/** Columns of the legend: as many as fit the plot. The padding makes up for names that are wider than Vega thinks. */
export function legendGrid(layers: readonly Layer[]): { readonly columns: number; readonly padding: number } {
  const guessed = layers.reduce((most, { name }) => Math.max(most, guessedByVega(name)), 0);
  const padding = LEGEND_GAP + Math.max(0, longestName(layers) - guessed);
  const fitting = Math.floor((WIDTH + padding) / (LEGEND_SYMBOL + guessed + padding));
  return { columns: Math.max(1, Math.min(layers.length, fitting)), padding: Math.ceil(padding) };
}
