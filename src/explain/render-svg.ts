import { chartsOf } from './charts/charts-of.ts';
import { type Drawing, drawCharts } from './charts/draw-charts.ts';
import type { Explanation } from './explanation.ts';
import { settingOf, titleOf } from './explanation-rows.ts';
import { escapeMarkup } from './markup.ts';
import { pixelsOf } from './text-width.ts';
import { verdictOf } from './verdict.ts';
import { wrap } from './wrap-text.ts';

const MARGIN = 20;
const LINE_HEIGHT = 19;
const GAP = 16;
/** Of the document when there is no chart that says how wide it is. */
const LEAST_WIDTH = 812;

type Style = { readonly fontSize: number; readonly isBold?: boolean; readonly fill?: string };
const TITLE: Style = { fontSize: 18, isBold: true };
const TEXT: Style = { fontSize: 14 };
const SETTING: Style = { fontSize: 12, fill: '#555555' };

/** A piece of the document, and how far the next one stands below it. */
type Piece = { readonly height: number; readonly markup: (top: number) => string };

/** One SVG document with the charts of all explanations below each other. The same explanations give the same bytes. */
export async function renderSvg(explanations: readonly Explanation[]): Promise<string> {
  const charts = explanations.map(chartsOf);
  const drawings = [...(await drawCharts(charts.flat()))];
  const room = drawings.reduce((most, drawing) => Math.max(most, drawing.width), LEAST_WIDTH);
  const width = room + 2 * MARGIN;
  const pieces = explanations.flatMap((explanation, index) => [
    ...headingOf(explanation, room),
    ...drawingPieces(drawings.splice(0, charts[index]?.length ?? 0), room),
  ]);
  let top = MARGIN;
  const body = pieces.map(({ height, markup }) => {
    const text = markup(top);
    top += height;
    return text;
  });
  const height = top + MARGIN;
  const title = explanations[0] === undefined ? '' : explanations[0].name;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function headingOf(explanation: Explanation, room: number): readonly Piece[] {
  const { sentence } = verdictOf(explanation);
  const verdict = [sentence, ...explanation.conflicts.map((conflict) => conflict.sentence)].join(' ');
  return [
    ...textPieces(titleOf(explanation), room, TITLE),
    ...textPieces(explanation.description, room, TEXT),
    ...textPieces(settingOf(explanation), room, SETTING),
    ...textPieces(verdict, room, TEXT),
    { height: GAP, markup: () => '' },
  ];
}

/** Lines no wider than the room, in whichever font a viewer has. */
const textPieces = (text: string, room: number, { fontSize, isBold = false, fill }: Style): readonly Piece[] => {
  if (text === '') return [];
  const attributes = `font-size="${fontSize}"${isBold ? ' font-weight="bold"' : ''}${fill === undefined ? '' : ` fill="${fill}"`}`;
  return wrap(text, room, '', (part) => pixelsOf(part, fontSize, isBold)).map((line) => ({
    height: LINE_HEIGHT,
    markup: (top) => `<text x="${MARGIN}" y="${top + 14}" ${attributes}>${escapeMarkup(line)}</text>`,
  }));
};

function drawingPieces(drawings: readonly Drawing[], room: number): readonly Piece[] {
  if (drawings.length === 0) {
    return textPieces('Nothing draws on a limit, and there is no forecast: there is no chart.', room, TEXT);
  }
  return drawings.map(({ height, svg }) => ({
    height: height + GAP,
    markup: (top) => `<g transform="translate(${MARGIN},${top})">\n${svg}\n</g>`,
  }));
}
