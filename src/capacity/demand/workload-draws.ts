import type { Workload } from '../../spec/scenario.ts';
import type { Sizing } from '../size-workload.ts';
import { drawTimes } from './draw-times.ts';
import { type Flow, flowUntil, mergedFlow, NO_FLOW, scaledFlow, shiftedFlow } from './flow.ts';
import { holdEndSeconds, loadStarts } from './load-starts.ts';

/** Pieces that a curve may consist of before the draws of an iteration are taken as one moment. */
const MOST_SPANS = 6_000;
const MOST_JUMPS = 50_000;
/** Moments of an iteration that are told apart where moments count. */
const MOST_MOMENTS = 48;

/** What has been asked before: a try of a remedy changes one workload, and the draws of the others stay what they are. */
const known = new WeakMap<Sizing, { readonly of: Workload; readonly flow: Map<string, Flow> }>();

/**
 * What a workload asks of a limit over time: its starts x draws of an iteration, each draw as long after the start as it
 * comes; what would come after the hold is not sent any more. With `blurSeconds` 0 each draw at its own moment.
 */
export function workloadDraws(workload: Workload, sizing: Sizing, limit: string, blurSeconds: number): Flow {
  const before = known.get(sizing);
  const flows = before?.of === workload ? before.flow : new Map<string, Flow>();
  known.set(sizing, { of: workload, flow: flows });
  const key = `${blurSeconds} ${limit}`;
  const flow = flows.get(key) ?? drawsOf(workload, sizing, limit, blurSeconds);
  flows.set(key, flow);
  return flow;
}

function drawsOf(workload: Workload, sizing: Sizing, limit: string, blurSeconds: number): Flow {
  const draws = sizing.demand.draws.get(limit) ?? 0;
  if (!(draws > 0)) return NO_FLOW;
  const starts = loadStarts(workload, sizing, blurSeconds);
  const { spans, jumps } = starts;
  const mostMoments = Math.min(MOST_MOMENTS, Math.floor(MOST_SPANS / Math.max(1, spans.length)));
  const times =
    blurSeconds === 0 && mostMoments > 0
      ? drawTimes(workload.flow, limit, { withinSeconds: 0, mostMoments })
      : drawTimes(workload.flow, limit);
  const isTooMuch = spans.length * times.length > MOST_SPANS || jumps.length * times.length > MOST_JUMPS;
  const drawn = isTooMuch
    ? scaledFlow(starts, draws)
    : mergedFlow(times.map((time) => scaledFlow(shiftedFlow(starts, time.offsetSeconds), time.draws)));
  const end = holdEndSeconds(workload);
  return end === null ? drawn : flowUntil(drawn, end);
}
