import { chartsOf } from './charts/charts-of.ts';
import { type Drawing, drawCharts } from './charts/draw-charts.ts';
import type { Explanation } from './explanation.ts';
import { settingOf, titleOf } from './explanation-rows.ts';
import { wrap } from './in-words.ts';
import { escapeMarkup } from './markup.ts';
import { verdictOf } from './verdict.ts';

const MARGIN = 20;
const LINE_HEIGHT = 19;
const GAP = 16;
/** Of the document when there is no chart that says how wide it is. */
const LEAST_WIDTH = 812;
/** Characters of a line of text; a little less than the width of the charts. */
const TEXT_COLUMNS = 104;

/** A piece of the document, and how far the next one stands below it. */
type Piece = { readonly height: number; readonly markup: (top: number) => string };

/** One SVG document with the charts of all explanations below each other. The same explanations give the same bytes. */
export async function renderSvg(explanations: readonly Explanation[]): Promise<string> {
  const charts = explanations.map(chartsOf);
  const drawings = [...(await drawCharts(charts.flat()))];
  const width = drawings.reduce((most, drawing) => Math.max(most, drawing.width), LEAST_WIDTH) + 2 * MARGIN;
  const pieces = explanations.flatMap((explanation, index) => [
    ...headingOf(explanation),
    ...drawingPieces(drawings.splice(0, charts[index]?.length ?? 0)),
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

function headingOf(explanation: Explanation): readonly Piece[] {
  const { sentence } = verdictOf(explanation);
  const verdict = [sentence, ...explanation.conflicts.map((conflict) => conflict.sentence)].join(' ');
  return [
    ...textPieces(titleOf(explanation), 'font-size="18" font-weight="bold"'),
    ...textPieces(explanation.description, 'font-size="14"'),
    ...textPieces(settingOf(explanation), 'font-size="12" fill="#555555"'),
    ...textPieces(verdict, 'font-size="14"'),
    { height: GAP, markup: () => '' },
  ];
}

const textPieces = (text: string, attributes: string): readonly Piece[] =>
  (text === '' ? [] : wrap(text, TEXT_COLUMNS, '')).map((line) => ({
    height: LINE_HEIGHT,
    markup: (top) => `<text x="${MARGIN}" y="${top + 14}" ${attributes}>${escapeMarkup(line)}</text>`,
  }));

function drawingPieces(drawings: readonly Drawing[]): readonly Piece[] {
  if (drawings.length === 0) {
    return textPieces('Nothing draws on a limit, and there is no forecast: there is no chart.', 'font-size="14"');
  }
  return drawings.map(({ height, svg }) => ({
    height: height + GAP,
    markup: (top) => `<g transform="translate(${MARGIN},${top})">\n${svg}\n</g>`,
  }));
}
