import type { Spec } from 'vega';
import { pixelsOf } from '../text-width.ts';
import { wrap } from '../wrap-text.ts';
import type { Chart } from './chart.ts';
import { INK } from './chart-marks.ts';
import { FONT } from './margins.ts';

type Marks = NonNullable<Spec['marks']>;

/** From the last line of the subtitle to the plot; the label of a moment stands between. In pixels, as all lengths here. */
const ABOVE_PLOT = 31;
/** From the upper edge of the drawing to the first line. */
const ABOVE_TITLE = 20;
const TITLE_LINE = 19;
const SUBTITLE_LINE = 16;

const titleLines = ({ title }: Chart, room: number): readonly string[] =>
  wrap(title, room, '', (text) => pixelsOf(text, FONT.title, true));

const subtitleLines = ({ subtitle }: Chart, room: number): readonly string[] =>
  wrap(subtitle, room, '', (text) => pixelsOf(text, FONT.text));

/** What a chart's title and subtitle take above the plot. */
export const titleHeight = (chart: Chart, room: number): number =>
  ABOVE_TITLE +
  titleLines(chart, room).length * TITLE_LINE +
  (subtitleLines(chart, room).length - 1) * SUBTITLE_LINE +
  ABOVE_PLOT;

/** Placed here and not by the library, whose own titles move with the length of the axes' names. */
export function titleMarks(chart: Chart, room: number): Marks {
  const subtitle = subtitleLines(chart, room);
  const subtitleTop = -ABOVE_PLOT - (subtitle.length - 1) * SUBTITLE_LINE;
  const title = titleLines(chart, room);
  return [
    ...textLines(title, subtitleTop - title.length * TITLE_LINE, TITLE_LINE, {
      fontSize: { value: FONT.title },
      fontWeight: { value: 'bold' },
    }),
    ...textLines(subtitle, subtitleTop, SUBTITLE_LINE, { fontSize: { value: FONT.text } }),
  ];
}

const textLines = (lines: readonly string[], top: number, lineHeight: number, style: object): Marks =>
  lines.map((line, index) => ({
    type: 'text',
    aria: false,
    encode: {
      enter: { y: { value: top + index * lineHeight }, text: { value: line }, fill: { value: INK }, ...style },
    },
  }));
