import type { Forecast } from '../../capacity/forecast/forecast.ts';
import { resample } from './resample.ts';

/** Attempts per second in columns of equal length, from the start of the run on. */
export type RateColumns = {
  /** What a column is the mean of. */
  readonly meanSeconds: number;
  readonly admitted: readonly number[];
  readonly rejected: readonly number[];
};

/**
 * The rates of a forecast up to `endSeconds`, in so many columns at most. Each is of whole spans of the simulation, so
 * that none of them smears into its neighbours, and nothing looks finer than it was simulated.
 */
export function rateColumns(forecast: Forecast, endSeconds: number, most: number): RateColumns {
  const { spanSeconds, admittedPerSecond, rejectedPerSecond } = forecast;
  const spans = Math.max(1, Math.ceil(endSeconds / spanSeconds));
  const spansEach = Math.ceil(spans / most);
  const columns = Math.ceil(spans / spansEach);
  const meanSeconds = spansEach * spanSeconds;
  const means = (perSecond: readonly number[]): readonly number[] =>
    resample(perSecond, spanSeconds, columns * meanSeconds, columns);
  return { meanSeconds, admitted: means(admittedPerSecond), rejected: means(rejectedPerSecond) };
}
