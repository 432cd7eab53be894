import type { Limit, Scenario, Workload } from '../../spec/scenario.ts';
import { timesGranted } from '../limit-rate.ts';
import type { Sizing } from '../size-workload.ts';
import type { DemandCurve } from '../timed-span.ts';
import { holdEndSeconds, loadStarts } from './load-starts.ts';
import { endOf, type Spans, steady, sumOf, totalOf } from './spans.ts';
import { tokenCalls } from './token-calls.ts';
import { workloadDraws } from './workload-draws.ts';

/** What is asked of a limit over time: by source, and all of it together; draws per second, others' use included. */
export type LimitDemand = {
  readonly curves: readonly DemandCurve[];
  readonly total: Spans;
  /** Without what others use. */
  readonly own: Spans;
  /** Integral of `total`. */
  readonly drawsInAll: number;
};

/** Seconds within which a limit does not tell moments apart: its window, or the time in which a bucket fills. */
export function blurOf(limit: Limit): number {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return limit.perSeconds;
    case 'token-bucket':
      return limit.ratePerSecond > 0 ? limit.burst / limit.ratePerSecond : 1;
    case 'concurrency':
      return 0;
  }
}

/** The last moment at which a workload starts something, or its hold ends. */
export function askedUntil(scenario: Scenario, sizings: readonly Sizing[]): number {
  return scenario.workloads.reduce((latest, workload, index) => {
    const starts = loadStarts(workload, sizings[index] as Sizing, 1);
    return Math.max(latest, endOf(starts.spans), holdEndSeconds(workload) ?? 0);
  }, 0);
}

export function limitDemand(
  scenario: Scenario,
  sizings: readonly Sizing[],
  limit: Limit,
  untilSeconds: number,
): LimitDemand {
  const { auth } = scenario;
  const blur = blurOf(limit);
  const own: DemandCurve[] = scenario.workloads.map((workload: Workload, index) => ({
    source: workload.name,
    kind: 'workload',
    spans: workloadDraws(workload, sizings[index] as Sizing, limit.name, blur).spans,
  }));
  if (drawsTokens(scenario, limit))
    own.push({ source: 'token calls', kind: 'token-calls', spans: tokenCalls(auth, untilSeconds, blur).spans });
  const background = steady(0, untilSeconds, limit.backgroundPerSecond * timesGranted(limit, auth));
  const curves = [...own, { source: 'others', kind: 'background' as const, spans: background }].filter(
    ({ spans }) => spans.length > 0,
  );
  const total = sumOf(curves.map(({ spans }) => spans));
  return { curves, total, own: sumOf(own.map(({ spans }) => spans)), drawsInAll: totalOf(total) };
}

/** Calls for tokens draw on the limit. */
export const drawsTokens = ({ auth }: Scenario, limit: Limit): boolean =>
  auth.type === 'oauth2-client-credentials' && auth.limits.includes(limit.name);
