import { number } from '../capacity/size-workload.ts';
import type { Explanation } from './explanation.ts';
import { duration, percent, round } from './in-words.ts';
import { verdictOf } from './verdict.ts';

/** Variants side by side: a heading and a row for each. The first and the last column are words, the others numbers. */
export type Comparison = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const FORECAST_HEAD = ['attempts', '429s', 'goodput', 'last answer'];

/** Figures of the forecast are medians; there are none where one of the explanations has no forecast. */
export function compareVariants(explanations: readonly Explanation[]): Comparison {
  const hasForecasts = explanations.every(({ forecast }) => forecast !== null);
  return {
    head: ['variant', 'iterations/s', 'threads', ...(hasForecasts ? FORECAST_HEAD : []), 'verdict'],
    rows: explanations.map((explanation) => [
      explanation.variant ?? 'the spec itself',
      number(explanation.workloads.reduce((sum, { startedPerSecond }) => sum + startedPerSecond, 0)),
      round(explanation.generator.threads),
      ...(hasForecasts ? forecastCells(explanation) : []),
      verdictOf(explanation).short,
    ]),
  };
}

function forecastCells({ forecast }: Explanation): readonly string[] {
  if (forecast === null) return [];
  const { attempts, rejectedShare, goodputPerSecond, completionSeconds } = forecast;
  return [
    round(attempts.median),
    percent(rejectedShare.median),
    `${number(goodputPerSecond.median)}/s`,
    duration(completionSeconds.median),
  ];
}
