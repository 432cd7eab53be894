import type { Forecast } from '../capacity/forecast/forecast.ts';
import { number } from '../capacity/size-workload.ts';
import { axisTo, timeAxis } from './charts/axis.ts';
import { rateColumns } from './charts/rate-columns.ts';
import { duration } from './in-words.ts';

/** Of the plot. A run of a minute ends a little later, and is not to lose half of its bars for that. */
const COLUMNS = 60;
const MOST_COLUMNS = 72;
const ROWS = 8;
const ADMITTED = '█';
const REJECTED = '░';

/** Attempts per second over time, admitted below and rejected above, as lines of text. All bars are equally wide. */
export function renderRateChart(forecast: Forecast, indent: string): readonly string[] {
  const endSeconds = forecast.admittedPerSecond.length * forecast.spanSeconds;
  if (endSeconds === 0) return [];
  const { meanSeconds, admitted, rejected } = rateColumns(forecast, endSeconds, MOST_COLUMNS);
  const barWidth = Math.max(1, Math.floor(COLUMNS / admitted.length));
  const largest = admitted.reduce((most, rate, column) => Math.max(most, rate + (rejected[column] ?? 0)), 0);
  const { top } = axisTo(largest, ROWS / 2);
  const bars = admitted.map((rate, column) => bar(rate, rejected[column] ?? 0, top));
  const labels = new Map([
    [ROWS, number(top)],
    [ROWS / 2, number(top / 2)],
  ]);
  const width = Math.max(...[...labels.values()].map(({ length }) => length));
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const row = ROWS - index;
    const cells = bars.map((cell) => (cell[row - 1] ?? ' ').repeat(barWidth)).join('');
    return `${indent}${(labels.get(row) ?? '').padStart(width)} │${cells}`.trimEnd();
  });
  return [
    `${indent}attempts per second (means over ${duration(meanSeconds)}): ${ADMITTED} admitted, ${REJECTED} answered 429`,
    ...lines,
    `${indent}${'0'.padStart(width)} └${'─'.repeat(barWidth * bars.length)}`,
    `${indent}${' '.repeat(width)}  ${timeLabels(endSeconds, barWidth / meanSeconds)}`,
  ];
}

/** A column from the bottom up. What is there at all is seen: it has at least one row. */
function bar(admitted: number, rejected: number, top: number): string {
  const rowsOf = (rate: number): number => (rate > 0 ? Math.max(1, Math.round((rate / top) * ROWS)) : 0);
  const refused = rejected > 0 ? Math.max(1, rowsOf(admitted + rejected) - rowsOf(admitted)) : 0;
  const height = Math.min(ROWS, rowsOf(admitted) + refused);
  return ADMITTED.repeat(height - refused) + REJECTED.repeat(refused);
}

/** Each number begins below its moment; one that has no room is left out. */
function timeLabels(endSeconds: number, columnsPerSecond: number): string {
  const { unit, unitSeconds, ticks } = timeAxis(endSeconds, 6);
  let line = '';
  for (const tick of ticks) {
    const column = Math.round(tick * unitSeconds * columnsPerSecond);
    if (line === '' || line.length < column) line = `${line.padEnd(column)}${number(tick)} ${unit}`;
  }
  return line;
}
