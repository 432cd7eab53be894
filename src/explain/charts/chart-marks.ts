import type { Spec } from 'vega';
import { FONT, LEVEL_GAP } from './margins.ts';

export const INK = '#222222';
export const FRAME = '#767676';
const LIMIT = '#a30019';

type Marks = NonNullable<Spec['marks']>;

/** Each layer as an area with an outline, and its marks on top. */
export const layerMarks = (): Marks => [
  {
    type: 'group',
    from: { facet: { name: 'layer', data: 'edges', groupby: 'name' } },
    marks: [
      {
        type: 'area',
        aria: false,
        from: { data: 'layer' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'at' },
            y: { scale: 'y', field: 'top' },
            y2: { scale: 'y', field: 'bottom' },
            fill: { scale: 'fill', field: 'name' },
            defined: { field: 'isSeen' },
          },
        },
      },
      {
        type: 'line',
        aria: false,
        from: { data: 'layer' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'at' },
            y: { scale: 'y', field: 'top' },
            stroke: { value: INK },
            strokeWidth: { value: 1 },
            strokeDash: { scale: 'dash', field: 'name' },
            defined: { field: 'isSeen' },
          },
        },
      },
    ],
  },
  {
    type: 'symbol',
    aria: false,
    from: { data: 'markers' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'at' },
        y: { scale: 'y', field: 'top' },
        shape: { scale: 'shape', field: 'name' },
        fill: { scale: 'fill', field: 'name' },
        size: { value: 45 },
        stroke: { value: INK },
        strokeWidth: { value: 1 },
      },
    },
  },
];

/** A dotted line with its label above the plot. */
export const momentMarks = (): Marks => [
  momentRule('#ffffff', 4, []),
  momentRule(INK, 1.5, [2, 3]),
  {
    type: 'text',
    aria: false,
    from: { data: 'moments' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'at', offset: { field: 'shift' } },
        y: { value: -6 },
        align: { field: 'align' },
        text: { field: 'label' },
        fontSize: { value: 11 },
        fill: { value: INK },
      },
    },
  },
];

const momentRule = (stroke: string, width: number, dash: readonly number[]): Marks[number] => ({
  type: 'rule',
  aria: false,
  from: { data: 'moments' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'at' },
      y: { value: -16 },
      y2: { signal: 'height' },
      stroke: { value: stroke },
      strokeWidth: { value: width },
      strokeDash: { value: [...dash] },
    },
  },
});

/** The limit as a solid line and what is safe of it as a broken one, named at the right-hand end. */
export const levelMarks = (): Marks => [
  levelRule('#ffffff', 5, '[]'),
  levelRule(LIMIT, 2, "datum.kind === 'safe' ? [7, 4] : []"),
  {
    type: 'text',
    aria: false,
    from: { data: 'levels' },
    encode: {
      enter: {
        x: { signal: 'width', offset: LEVEL_GAP },
        y: { scale: 'y', field: 'value', offset: { field: 'shift' } },
        baseline: { value: 'middle' },
        text: { field: 'label' },
        fontSize: { value: FONT.text },
        fill: { value: LIMIT },
      },
    },
  },
];

/** A wide white line goes below each, so that it is seen on every fill. */
const levelRule = (stroke: string, width: number, dash: string): Marks[number] => ({
  type: 'rule',
  aria: false,
  from: { data: 'levels' },
  encode: {
    enter: {
      x: { value: 0 },
      x2: { signal: 'width' },
      y: { scale: 'y', field: 'value' },
      stroke: { value: stroke },
      strokeWidth: { value: width },
      strokeDash: { signal: dash },
    },
  },
});
