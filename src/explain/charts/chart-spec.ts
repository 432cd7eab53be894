import type { Spec } from 'vega';
import { type Axis, axisTo, type TimeAxis, timeAxis } from './axis.ts';
import type { Chart, Edge, Layer, Level } from './chart.ts';
import { FRAME, INK, layerMarks, levelMarks, momentMarks, titleMarks } from './chart-marks.ts';

/** Of the plot; what stands around it comes on top. In pixels, as all lengths here. */
const WIDTH = 600;
const HEIGHT = 200;
const LEFT = 72;
/** Room for the labels of levels. */
const RIGHT = 140;
const TOP = 70;
const BOTTOM = 64;
const LEGEND_ROW = 20;
/** Labels of levels closer than this would cover each other. */
const LABEL_HEIGHT = 15;
const MARKERS = 9;
/** Neighbours in the stack differ in lightness, so that they stay apart without colour; so do marks and dashes. */
const FILLS = ['#a9cbe8', '#b5521b', '#eadfc4', '#4f6f91', '#f0b35e', '#5d3a66'];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
const DASHES = [[], [6, 3], [2, 2], [9, 3, 2, 3], [1, 3], [12, 4]];

/** A drawing's outer size. */
export type Size = { readonly width: number; readonly height: number };

export type ChartSpec = { readonly spec: Spec; readonly size: Size };

/** A chart in the words of Vega, with nothing left to chance: sizes, ticks and places are all given. */
export function chartSpec(chart: Chart): ChartSpec {
  const time = timeAxis(chart.endSeconds, 8);
  const rates = axisTo(largestOf(chart), 5);
  const columns = legendColumns(chart.layers);
  const bottom = BOTTOM + Math.ceil(chart.layers.length / columns) * LEGEND_ROW;
  const spec: Spec = {
    width: WIDTH,
    height: HEIGHT,
    padding: { left: LEFT, right: RIGHT, top: TOP, bottom },
    autosize: 'none',
    background: '#ffffff',
    data: [
      { name: 'edges', values: chart.layers.flatMap((layer) => edgeRows(layer, time)) },
      { name: 'markers', values: chart.layers.flatMap((layer, place) => markerRows(layer, place, chart, time)) },
      { name: 'levels', values: levelRows(chart.levels, rates) },
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
        format: ',~r',
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
        labelFontSize: 12,
        labelColor: INK,
        labelLimit: 0,
        columnPadding: 24,
        rowPadding: 4,
        aria: false,
      },
    ],
    marks: [...titleMarks(chart), ...layerMarks(), ...momentMarks(), ...levelMarks()],
  };
  return { spec, size: { width: LEFT + WIDTH + RIGHT, height: TOP + HEIGHT + bottom } };
}

type Axes = NonNullable<Spec['axes']>[number];
type Scales = NonNullable<Spec['scales']>;

const axisStyle = (title: string): Partial<Axes> => ({
  title,
  titleFontSize: 12,
  titleFontWeight: 'normal',
  titleColor: INK,
  titlePadding: 8,
  aria: false,
  labelFontSize: 11,
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

const largestOf = ({ layers, levels }: Chart): number =>
  [...layers.flatMap(({ edges }) => edges.map(({ top }) => top)), ...levels.map(({ value }) => value)].reduce(
    (most, value) => Math.max(most, value),
    0,
  );

/** So many that the longest name still fits into its column. */
function legendColumns(layers: readonly Layer[]): number {
  const longest = layers.reduce((most, { name }) => Math.max(most, name.length), 0);
  const fitting = Math.floor(WIDTH / (longest * 10 + 46));
  return Math.max(1, Math.min(layers.length, fitting));
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

/** With what the labels have to move so that they do not cover each other. */
function levelRows(levels: readonly Level[], rates: Axis): readonly object[] {
  const [upper, lower] = levels;
  const apart =
    upper === undefined || lower === undefined
      ? LABEL_HEIGHT
      : Math.abs((upper.value - lower.value) / rates.top) * HEIGHT;
  const missing = Math.max(0, LABEL_HEIGHT - apart) / 2;
  return levels.map((level, index) => ({ ...level, shift: index === 0 ? -missing : missing }));
}

/** Labels of moments in the second half stand to the left of their line. */
const momentRows = ({ moments, endSeconds }: Chart, { unitSeconds }: TimeAxis): readonly object[] =>
  moments.map(({ label, seconds }) => {
    const isLate = seconds > endSeconds / 2;
    return { label, at: seconds / unitSeconds, align: isLate ? 'right' : 'left', shift: isLate ? -3 : 3 };
  });
