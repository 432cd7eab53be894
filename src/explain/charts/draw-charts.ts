import type { LoggerInterface } from 'vega';
import type { Chart } from './chart.ts';
import { chartSpec, type Size } from './chart-spec.ts';
import { marginsOf } from './margins.ts';

/** An `svg` element that stands by itself, or inside a page or another one. */
export type Drawing = Size & { readonly svg: string };

/** The library has it, and its types do not. */
type TextMetrics = { readonly canvas: (use: boolean) => void };

/**
 * Draws charts as SVG; the same charts give the same bytes. All are equally wide. The library is loaded here and nowhere else, since loading it
 * takes longer than all arithmetic.
 */
export async function drawCharts(charts: readonly Chart[]): Promise<readonly Drawing[]> {
  const vega = await import('vega');
  const { View, parse, resetSVGDefIds } = vega;
  // A canvas package that happens to be installed would measure texts with this machine's fonts.
  (vega as unknown as { textMetrics: TextMetrics }).textMetrics.canvas(false);
  // The library numbers its definitions from process start on; within one document they have to differ.
  resetSVGDefIds();
  const margins = marginsOf(charts);
  const drawings: Drawing[] = [];
  for (const chart of charts) {
    const { spec, size } = chartSpec(chart, margins);
    const view = new View(parse(spec), { renderer: 'none', logger: strict });
    drawings.push({ ...size, svg: await view.toSVG() });
    view.finalize();
  }
  return drawings;
}

function complain(...what: readonly unknown[]): never {
  throw new Error(`a chart cannot be drawn: ${what.map(String).join(' ')}`);
}

/** Vega logs what goes wrong and draws on; a chart of ours has no excuse. */
const strict: LoggerInterface = {
  level: (() => strict) as LoggerInterface['level'],
  error: complain,
  warn: complain,
  info: () => strict,
  debug: () => strict,
};
