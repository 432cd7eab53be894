import { isOf, textOf } from '../../model/plan-element.ts';
import type { KnownLimit, PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { readsFrame, readTimeoutOf } from '../w/sockets.ts';
import { drawsOn, type KnownRequests } from './draws.ts';
import { offsetsOf, runsOf } from './iteration.ts';
import { type LoadCurve, type Stream, sumOf } from './load-curve.ts';
import { gatesOf, installedRuntime } from './own-runtime.ts';
import { type AnswerSeconds, type IterationLoad, iterationLoads } from './planned-load.ts';
import { times, until } from './rate-spans.ts';

/** Answers that take this long are slow; a plan that is over the quota even then is over it. */
export const SLOW_ANSWER_SECONDS = 1;

/** What groups that run together draw on one quota. */
export type DrawnLoad = {
  readonly loads: readonly IterationLoad[];
  readonly curve: LoadCurve;
  /** Most draws at the same moment. */
  readonly atOnce: number;
  /** The samplers that draw. */
  readonly samplers: readonly SamplerModel[];
};

/** How long answers take: as the spec assumes, else slow; with `seconds` all of them so long. */
export const answerSeconds =
  (plan: PlanModel, known: KnownRequests, seconds?: number): AnswerSeconds =>
  (sampler) => {
    const { element } = sampler;
    if (isOf(element, 'TestAction')) return 0;
    const request = known.get(sampler);
    if (request?.seconds !== undefined && seconds === undefined) return request.seconds;
    const slow = seconds ?? SLOW_ANSWER_SECONDS;
    if (!readsFrame(element)) return slow;
    const millis = readTimeoutOf(plan, element);
    return millis === undefined ? undefined : Math.max(slow, millis / 1000);
  };

/** The loads on a quota: one for all groups, or one for each where they run one after another. */
export function drawnLoads(
  plan: PlanModel,
  limit: KnownLimit,
  known: KnownRequests,
  seconds?: number,
): readonly DrawnLoad[] {
  const answers = answerSeconds(plan, known, seconds);
  const loads = iterationLoads(plan, answers);
  const isSerial = plan.roots.some((root) => textOf(root, 'TestPlan.serialize_threadgroups') === 'true');
  const together = isSerial ? loads.map((load) => [load]) : [loads];
  return together.map((some) => drawnBy(plan, some, limit, known, answers));
}

type Keyed = Stream & { readonly key: string };

function drawnBy(
  plan: PlanModel,
  loads: readonly IterationLoad[],
  limit: KnownLimit,
  known: KnownRequests,
  answers: AnswerSeconds,
): DrawnLoad {
  const streams: Keyed[] = [];
  const drawing: IterationLoad[] = [];
  const samplers: SamplerModel[] = [];
  let atOnce = 0;
  for (const load of loads) {
    let together = 0;
    const offsets = offsetsOf(plan, load.group, answers);
    for (const [index, sampler] of load.group.samplers.entries()) {
      const runs = drawsOn(plan, sampler, limit, known) ? (runsOf(plan, sampler) ?? 0) : 0;
      const draws = runs * (known.get(sampler)?.times ?? 1);
      if (draws === 0 || !Number.isFinite(draws)) continue;
      const key = gateBefore(plan, sampler, limit);
      if (key === '') together += draws;
      streams.push({ ...streamOf(load, draws, offsets[index] ?? 0), key });
      samplers.push(sampler);
    }
    if (load.atOnce > 1) atOnce = Math.max(atOnce, load.atOnce * together);
    if (samplers.some(({ threadGroup }) => threadGroup === load.group)) drawing.push(load);
  }
  const gates = installedRuntime(plan).gates;
  return {
    loads: drawing,
    curve: sumOf(streams, (key) => gates.get(key) ?? Number.POSITIVE_INFINITY),
    atOnce,
    samplers,
  };
}

/** Draws come so long after their iterations have begun; a group that ends breaks off those that have not come so far. */
function streamOf({ group, fromSeconds, spans }: IterationLoad, draws: number, offsetSeconds: number): Stream {
  const isBrokenOff = group.arrivalsPerSecond === undefined && group.durationSeconds !== undefined;
  const lasting = isBrokenOff ? until(spans, (group.durationSeconds ?? 0) - offsetSeconds) : spans;
  return { fromSeconds: fromSeconds + offsetSeconds, spans: times(lasting, draws) };
}

/** Name of the gate of a generated plan that holds a sampler back: that of the quota if it keeps it, else the slowest; '' for none. */
function gateBefore(plan: PlanModel, { timers }: SamplerModel, { name: quota, admits }: KnownLimit): string {
  const { gates } = installedRuntime(plan);
  const rate = (name: string): number => gates.get(name) ?? Number.POSITIVE_INFINITY;
  const names = gatesOf(plan, timers);
  if (names.includes(quota) && rate(quota) <= admits) return quota;
  return names
    .filter((name) => Number.isFinite(rate(name)))
    .reduce((slowest, name) => (slowest === '' || rate(name) < rate(slowest) ? name : slowest), '');
}

/** Requests per second at the peak. */
export const peakOfCurve = (curve: LoadCurve): number =>
  curve.reduce((peak, { from, to }) => Math.max(peak, from, to), 0);
