import type { Workload } from '../../spec/scenario.ts';
import type { Sizing } from '../size-workload.ts';
import { drawTimes } from './draw-times.ts';
import { type Flow, flowUntil, mergedFlow, NO_FLOW, scaledFlow, shiftedFlow } from './flow.ts';
import { holdEndSeconds, loadStarts } from './load-starts.ts';

/** Spans that a curve may consist of before the draws of an iteration are taken as one moment. */
const MOST_SPANS = 6_000;

/**
 * What a workload asks of a limit over time: its starts x draws of an iteration, each draw as long after the start as it
 * comes; what would come after the hold is not sent any more.
 */
export function workloadDraws(workload: Workload, sizing: Sizing, limit: string, blurSeconds: number): Flow {
  const draws = sizing.demand.draws.get(limit) ?? 0;
  if (!(draws > 0)) return NO_FLOW;
  const starts = loadStarts(workload, sizing, blurSeconds);
  const times = drawTimes(workload.flow, limit);
  const pieces = (starts.spans.length + starts.jumps.length) * times.length;
  const drawn =
    pieces > MOST_SPANS
      ? scaledFlow(starts, draws)
      : mergedFlow(times.map((time) => scaledFlow(shiftedFlow(starts, time.offsetSeconds), time.draws)));
  const end = holdEndSeconds(workload);
  return end === null ? drawn : flowUntil(drawn, end);
}
