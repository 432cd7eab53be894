import type { Spec } from 'vega';
import { type Axis, type TimeAxis, timeAxis } from './axis.ts';
import type { Chart, Edge, Layer } from './chart.ts';
import { FRAME, INK, layerMarks, levelMarks, momentMarks } from './chart-marks.ts';
import { titleHeight, titleMarks } from './chart-titles.ts';
import { labelLevels } from './level-labels.ts';
import { decimalsOf, FONT, labelExtent, legendGrid, type Margins, rateAxis, WIDTH } from './margins.ts';

/** Of the plot. In pixels, as all lengths here. */
const HEIGHT = 200;
const BOTTOM = 64;
const LEGEND_ROW = 20;
const MARKERS = 9;
/** Neighbours in the stack differ in lightness, so that they stay apart without colour; so do marks and dashes. */
const FILLS = ['#a9cbe8', '#b5521b', '#eadfc4', '#4f6f91', '#f0b35e', '#5d3a66'];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
const DASHES = [[], [6, 3], [2, 2], [9, 3, 2, 3], [1, 3], [12, 4]];

/** A drawing's outer size. */
export type Size = { readonly width: number; readonly height: number };

export type ChartSpec = { readonly spec: Spec; readonly size: Size };

/** A chart in the words of Vega, with nothing left to chance: sizes, ticks and places are all given. */
export function chartSpec(chart: Chart, { left, right }: Margins): ChartSpec {
  const time = timeAxis(chart.endSeconds, 8);
  const rates = rateAxis(chart);
  const extent = labelExtent(rates);
  const { columns, padding } = legendGrid(chart.layers);
  const bottom = BOTTOM + Math.ceil(chart.layers.length / columns) * LEGEND_ROW;
  const top = titleHeight(chart, WIDTH + right);
  const spec: Spec = {
    width: WIDTH,
    height: HEIGHT,
    padding: { left, right, top, bottom },
    autosize: 'none',
    background: '#ffffff',
    data: [
      { name: 'edges', values: chart.layers.flatMap((layer) => edgeRows(layer, time)) },
      { name: 'markers', values: chart.layers.flatMap((layer, place) => markerRows(layer, place, chart, time)) },
      { name: 'levels', values: [...labelLevels(chart.levels, rates.top, HEIGHT)] },
      { name: 'moments', values: momentRows(chart, time) },
    ],
    scales: scalesOf(chart, time, rates),
    axes: [
      {
        scale: 'x',
        orient: 'bottom',
        values: [...time.ticks],
        format: ',~r',
        ...axisStyle(`time from the start of the run (${time.unit})`),
      },
      {
        scale: 'y',
        orient: 'left',
        values: [...rates.ticks],
        format: `,.${decimalsOf(rates)}~f`,
        // Of our own reckoning, so that the title stands beside the labels whatever Vega takes for their width.
        minExtent: extent,
        maxExtent: extent,
        grid: true,
        gridColor: '#dddddd',
        ...axisStyle(chart.quantity),
      },
    ],
    legends: [
      {
        fill: 'fill',
        shape: 'shape',
        orient: 'bottom',
        direction: 'horizontal',
        columns,
        offset: 14,
        symbolSize: 110,
        symbolStrokeColor: INK,
        symbolStrokeWidth: 1,
        labelFontSize: FONT.text,
        labelColor: INK,
        labelLimit: 0,
        columnPadding: padding,
        rowPadding: 4,
        aria: false,
      },
    ],
    marks: [...titleMarks(chart, WIDTH + right), ...layerMarks(), ...momentMarks(), ...levelMarks()],
  };
  return { spec, size: { width: left + WIDTH + right, height: top + HEIGHT + bottom } };
}

type Axes = NonNullable<Spec['axes']>[number];
type Scales = NonNullable<Spec['scales']>;

const axisStyle = (title: string): Partial<Axes> => ({
  title,
  titleFontSize: FONT.text,
  titleFontWeight: 'normal',
  titleColor: INK,
  titlePadding: 8,
  aria: false,
  labelFontSize: FONT.tick,
  labelColor: INK,
  labelOverlap: true,
  domainColor: FRAME,
  tickColor: FRAME,
});

function scalesOf({ layers, endSeconds }: Chart, time: TimeAxis, rates: Axis): Scales {
  const domain = layers.map(({ name }) => name);
  return [
    { name: 'x', type: 'linear', domain: [0, endSeconds / time.unitSeconds], range: 'width' },
    { name: 'y', type: 'linear', domain: [0, rates.top], range: 'height' },
    { name: 'fill', type: 'ordinal', domain, range: FILLS },
    { name: 'shape', type: 'ordinal', domain, range: SHAPES },
    { name: 'dash', type: 'ordinal', domain, range: DASHES },
  ];
}

/** Stretches without any height are left out, so that no outline runs along what is below. */
const edgeRows = ({ name, edges }: Layer, { unitSeconds }: TimeAxis): readonly object[] =>
  edges.map(({ seconds, bottom, top }, index) => {
    const partner = edges[index % 2 === 0 ? index + 1 : index - 1];
    const isSeen = top > bottom || (partner !== undefined && partner.top > partner.bottom);
    return { name, at: seconds / unitSeconds, bottom, top, isSeen };
  });

/** Marks along the upper edge, where there is something; those of different layers stand side by side. */
function markerRows(
  { name, edges }: Layer,
  place: number,
  { endSeconds, layers }: Chart,
  time: TimeAxis,
): readonly object[] {
  const moments = Array.from(
    { length: MARKERS },
    (_, index) => ((index + (place + 0.5) / layers.length) / MARKERS) * endSeconds,
  );
  return moments.flatMap((seconds) => {
    const after = edges.findIndex((edge, index) => index % 2 === 1 && edge.seconds >= seconds);
    const [from, to] = [edges[after - 1], edges[after]];
    if (from === undefined || to === undefined) return [];
    const top = between(from, to, seconds, 'top');
    if (top <= between(from, to, seconds, 'bottom')) return [];
    return [{ name, at: seconds / time.unitSeconds, top }];
  });
}

function between(from: Edge, to: Edge, seconds: number, which: 'top' | 'bottom'): number {
  const share = to.seconds > from.seconds ? (seconds - from.seconds) / (to.seconds - from.seconds) : 0;
  return from[which] + (to[which] - from[which]) * share;
}

/** Labels of moments in the second half stand to the left of their line. */
const momentRows = ({ moments, endSeconds }: Chart, { unitSeconds }: TimeAxis): readonly object[] =>
  moments.map(({ label, seconds }) => {
    const isLate = seconds > endSeconds / 2;
    return { label, at: seconds / unitSeconds, align: isLate ? 'right' : 'left', shift: isLate ? -3 : 3 };
  });
