import type { Explanation } from '../explanation.ts';
import type { Chart } from './chart.ts';
import { forecastChart } from './forecast-chart.ts';
import { limitChart } from './limit-chart.ts';

/** What a picture shows of a load that nothing bounds. */
const ENDLESS_SECONDS = 60;

/** The pictures of an explanation: one for each limit that something draws on, and the forecast. They share their axis of time. */
export function chartsOf(explanation: Explanation): readonly Chart[] {
  const endSeconds = endOf(explanation);
  const ofLimits = explanation.limits.map((limit) => limitChart(limit, endSeconds));
  const forecast = explanation.forecast === null ? null : forecastChart(explanation.forecast, endSeconds);
  return [...ofLimits, forecast].filter((chart) => chart !== null);
}

/** When all is over: the last that is asked, begun or answered. */
function endOf({ limits, workloads, forecast }: Explanation): number {
  const moments = [
    ...limits.flatMap(({ total, inFlight }) => [
      ...total.map(({ endSeconds }) => endSeconds),
      ...inFlight.flatMap(({ spans }) => spans.map(({ endSeconds }) => endSeconds)),
    ]),
    ...workloads.map(({ seconds }) => seconds ?? 0),
    forecast === null ? 0 : forecast.admittedPerSecond.length * forecast.spanSeconds,
  ];
  const end = Math.max(0, ...moments.filter(Number.isFinite));
  return end > 0 ? end : ENDLESS_SECONDS;
}
