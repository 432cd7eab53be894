import type { Band } from '../capacity/forecast/band.ts';
import type { Forecast, WorkloadForecast } from '../capacity/forecast/forecast.ts';
import { number } from '../capacity/size-workload.ts';
import { duration, percent, round } from './in-words.ts';

/** A figure of the forecast, and the span that nine of ten runs give; '' where they agree. */
export type ForecastRow = { readonly label: string; readonly median: string; readonly band: string };

/** Rows about one workload, or about the whole run (null). */
export type ForecastTable = { readonly workload: string | null; readonly rows: readonly ForecastRow[] };

/** What the figures are. */
export const forecastHeading = ({ seeds }: Forecast): string =>
  seeds === 1 ? 'one simulated run' : `the median of ${seeds} simulated runs, and the 5-95 % band where they differ`;

/** Said only of a simulation that was cut. */
export const cutNote = ({ cutSeconds }: Forecast): string | null =>
  cutSeconds === null
    ? null
    : duration(cutSeconds) === duration(0)
      ? 'This cannot be simulated: its iterations take no time, so there is no end to those of the first moment.'
      : `This is more than can be simulated: every figure is of the first ${duration(cutSeconds)}.`;

export const forecastTables = (forecast: Forecast): readonly ForecastTable[] => [
  { workload: null, rows: runRows(forecast) },
  ...forecast.workloads.map((workload) => ({ workload: workload.workload, rows: workloadRows(workload) })),
];

const perSecond = (rate: number): string => `${number(rate)}/s`;

const runRows = (forecast: Forecast): readonly ForecastRow[] => [
  row('attempts', forecast.attempts, round),
  row('answered 429', forecast.rejected, round),
  row('share of 429s', forecast.rejectedShare, percent),
  row('amplification', forecast.amplification, number),
  row('goodput', forecast.goodputPerSecond, perSecond),
  row('peak in one second', forecast.peakPerSecond, round),
  row('last answer after', forecast.completionSeconds, duration),
];

/** Operations by their end. What never happened is not said, `done` excepted. */
const workloadRows = (workload: WorkloadForecast): readonly ForecastRow[] => [
  row('done', workload.ok, round),
  ...unlessNever('given up', workload.gaveUp, round),
  ...unlessNever('failed', workload.failed, round),
  ...unlessNever('unsent', workload.unsent, round),
  ...unlessNever('under way at the end', workload.unfinished, round),
  ...(workload.neverStarted === null ? [] : unlessNever('never begun', workload.neverStarted, round)),
  ...unlessShort('mean wait at gates', workload.gateSeconds),
  ...unlessShort('mean wait to retry', workload.waitSeconds),
];

const unlessNever = (label: string, figure: Band, words: (value: number) => string): readonly ForecastRow[] =>
  figure.high > 0 ? [row(label, figure, words)] : [];

/** Less is what adding up leaves of nothing, and nobody waits for it. */
const LEAST_WAIT_SECONDS = 1e-3;

const unlessShort = (label: string, figure: Band): readonly ForecastRow[] =>
  figure.high < LEAST_WAIT_SECONDS
    ? []
    : [row(label, figure, (seconds) => duration(seconds < LEAST_WAIT_SECONDS ? 0 : seconds))];

function row(label: string, { median, low, high }: Band, words: (value: number) => string): ForecastRow {
  const [from, to] = [words(low), words(high)];
  return { label, median: words(median), band: from === to ? '' : `${from} to ${to}` };
}
