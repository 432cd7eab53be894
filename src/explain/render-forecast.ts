import type { Forecast } from '../capacity/forecast/forecast.ts';
import { cutNote, forecastHeading, forecastTables } from './forecast-rows.ts';
import { renderRateChart } from './render-rate-chart.ts';
import { alignTable } from './text-table.ts';

const INDENT = '  ';

/** The forecast as lines: a table of the whole run and of each workload, and its rates over time. */
export function renderForecast(forecast: Forecast): readonly string[] {
  const tables = forecastTables(forecast);
  const cells = tables.map(({ workload, rows }) =>
    rows.map(({ label, median, band }) => [workload === null ? label : INDENT + label, median, band]),
  );
  // Aligned all together, so that the numbers of all tables stand below each other.
  const lines = alignTable(cells.flat(), ['left', 'right', 'left'], INDENT);
  let next = 0;
  const blocks = tables.map(({ workload, rows }) => {
    const own = lines.slice(next, next + rows.length);
    next += rows.length;
    return workload === null ? own : [`${INDENT}of ${workload}`, ...own];
  });
  const note = cutNote(forecast);
  const chart = renderRateChart(forecast, INDENT);
  return [
    `forecast: ${forecastHeading(forecast)}`,
    ...(note === null ? [] : [INDENT + note]),
    ...blocks.flat(),
    ...(chart.length === 0 ? [] : ['', ...chart]),
    '',
  ];
}
