import type { Forecast } from '../../capacity/forecast/forecast.ts';
import { number } from '../../capacity/size-workload.ts';
import { duration, percent, plural, round } from '../in-words.ts';
import type { Chart, Edge } from './chart.ts';
import { rateColumns } from './rate-columns.ts';

/** As many columns as a reader can still see. */
const MOST_COLUMNS = 240;

/** What becomes of the attempts over time: admitted, and answered 429 on top of them. */
export function forecastChart(forecast: Forecast, endSeconds: number): Chart {
  const { attempts, rejected, rejectedShare, goodputPerSecond, cutSeconds } = forecast;
  const { meanSeconds, admitted, rejected: refused } = rateColumns(forecast, endSeconds, MOST_COLUMNS);
  return {
    title: `Forecast: ${plural(Math.round(attempts.median), 'attempt')}, ${round(rejected.median)} answered 429 (${percent(rejectedShare.median)})`,
    subtitle: `${forecast.seeds === 1 ? 'one simulated run' : `the middle one of ${forecast.seeds} simulated runs`}; goodput ${number(goodputPerSecond.median)}/s, last answer after ${duration(forecast.completionSeconds.median)}`,
    quantity: `attempts per second (means over ${duration(meanSeconds)})`,
    endSeconds,
    layers: [
      { name: 'admitted', edges: steps(admitted, null, meanSeconds, endSeconds) },
      { name: 'answered 429', edges: steps(refused, admitted, meanSeconds, endSeconds) },
    ],
    levels: [],
    moments: cutSeconds === null ? [] : [{ label: 'the simulation was cut here', seconds: cutSeconds }],
  };
}

/** A column's two edges each, on top of the columns of `below`. */
const steps = (
  heights: readonly number[],
  below: readonly number[] | null,
  widthSeconds: number,
  endSeconds: number,
): readonly Edge[] =>
  heights.flatMap((height, column) => {
    const bottom = below?.[column] ?? 0;
    const levels = { bottom, top: bottom + height };
    return [
      { seconds: Math.min(endSeconds, column * widthSeconds), ...levels },
      { seconds: Math.min(endSeconds, (column + 1) * widthSeconds), ...levels },
    ];
  });
