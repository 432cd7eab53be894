import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { numberRows } from '../../model/rows.ts';
import { evaluated } from '../l/evaluated.ts';
import { readSchedule } from '../l/open-model-schedule.ts';
import { isRateTimer } from '../l/timers.ts';
import { runsOf } from './iteration.ts';
import { installedRuntime, type Pacer, runtimeCallOf } from './own-runtime.ts';
import { peakOf, type RateSpan, risingTo, steadily, times } from './rate-spans.ts';
import { timerRate } from './timer-rate.ts';

/** Iterations that something other than threads and pauses asks of a group. `isKnown` is false when a part cannot be known. */
export type AskedIterations = Pacer & { readonly isKnown: boolean };

const nothing: AskedIterations = { spans: [], most: Number.POSITIVE_INFINITY, burst: 1, isKnown: true };
const unknown: AskedIterations = { ...nothing, isKnown: false };

/** Arrivals of the group itself, of the pacer of a generated plan, or what the slowest rate timer admits; no spans without them. */
export function askedIterations(plan: PlanModel, group: ThreadGroupModel): AskedIterations {
  if (group.arrivalsPerSecond !== undefined) return { ...nothing, spans: arrivals(plan, group) };
  const pacer = pacerOf(plan, group);
  if (pacer !== undefined) return { ...pacer, isKnown: true };
  let slowest: readonly RateSpan[] = [];
  for (const timer of new Set(group.samplers.flatMap(({ timers }) => timers.filter(isRateTimer)))) {
    const spans = iterationsBy(plan, timer, group);
    if (spans === undefined) return unknown;
    if (slowest.length === 0 || peakOf(spans) < peakOf(slowest)) slowest = spans;
  }
  return { ...nothing, spans: slowest };
}

/** Each sampler in scope takes a turn, a Flow Control Action too. */
function iterationsBy(plan: PlanModel, timer: PlanElement, group: ThreadGroupModel): readonly RateSpan[] | undefined {
  const rate = timerRate(plan, timer, group);
  let turns = 0;
  for (const sampler of group.samplers.filter(({ timers }) => timers.includes(timer))) {
    const runs = runsOf(plan, sampler);
    if (runs === undefined) return undefined;
    turns += runs;
  }
  return rate === undefined || turns === 0 || !Number.isFinite(turns) ? undefined : times(rate, 1 / turns);
}

function pacerOf(plan: PlanModel, { samplers }: ThreadGroupModel): Pacer | undefined {
  for (const timer of samplers.flatMap(({ timers }) => timers)) {
    const call = runtimeCallOf(plan, timer);
    if (call?.name === 'arrive') return installedRuntime(plan).pacers.get(call.parameters ?? '');
  }
  return undefined;
}

function arrivals(plan: PlanModel, group: ThreadGroupModel): readonly RateSpan[] {
  const { kind, element, rampSeconds, durationSeconds } = group;
  const level = group.arrivalsPerSecond ?? 0;
  const end = durationSeconds ?? Number.POSITIVE_INFINITY;
  if (kind === 'free-form') {
    const unit = textOf(element, 'Unit') === 'M' ? 60 : 1;
    const rows = numberRows(element, 'Schedule', plan.variables.evaluate) ?? [];
    return rows.map(([from = 0, to = 0, length = 0]) => ({ from: from / unit, to: to / unit, seconds: length * unit }));
  }
  if (kind === 'open-model') {
    const schedule = readSchedule(evaluated(plan, textOf(element, 'OpenModelThreadGroup.schedule') ?? '') ?? '');
    return 'spans' in schedule ? schedule.spans : [];
  }
  return kind === 'arrivals' ? risingTo(level, rampSeconds ?? 0, end) : steadily(level, end);
}
