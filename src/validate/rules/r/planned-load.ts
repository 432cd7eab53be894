import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { delayOf, mainGroups, requestsOf } from '../l/groups.ts';
import { isRateTimer, iterationPauseOf } from '../l/timers.ts';
import { drawsOnQuota } from './requests.ts';
import { timerRate } from './timer-rate.ts';

/**
 * What a group sends, requests per second. Arrivals and rate timers fix it; without them it falls with the response
 * time R, as N n / (Z + n R): N threads, n requests and Z seconds of pauses in an iteration.
 */
export type PlannedLoad = {
  readonly group: ThreadGroupModel;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly perSecond: (responseSeconds: number) => number;
  /** It does not depend on the response time. */
  readonly isFixed: boolean;
};

/** Loads of the groups whose load can be known. */
export const plannedLoads = (plan: PlanModel): readonly PlannedLoad[] =>
  mainGroups(plan).flatMap((group) => {
    const load = loadOf(plan, group);
    return load === undefined ? [] : [load];
  });

function loadOf(plan: PlanModel, group: ThreadGroupModel): PlannedLoad | undefined {
  const requests = sumOfRuns(group.samplers.filter(drawsOnQuota));
  if (requests === undefined || requests === 0 || !Number.isFinite(requests)) return undefined;
  const fromSeconds = delayOf(plan, group) ?? 0;
  const span = { group, fromSeconds, toSeconds: fromSeconds + (group.durationSeconds ?? Number.POSITIVE_INFINITY) };
  if (group.arrivalsPerSecond !== undefined) {
    const perSecond = group.arrivalsPerSecond * requests;
    return { ...span, perSecond: () => perSecond, isFixed: true };
  }
  const { threads } = group;
  const pauseMillis = iterationPauseOf(plan, { ...group, samplers: group.samplers.map(withoutRateTimers) });
  if (threads === undefined || pauseMillis === undefined) return undefined;
  const most = iterationsByTimers(plan, group);
  if (most === undefined) return undefined;
  const closed = (responseSeconds: number): number => threads / (pauseMillis / 1000 + requests * responseSeconds);
  return {
    ...span,
    perSecond: (responseSeconds) => requests * Math.min(most, closed(responseSeconds)),
    isFixed: Number.isFinite(most),
  };
}

function sumOfRuns(samplers: readonly SamplerModel[]): number | undefined {
  let sum = 0;
  for (const { runsPerIteration } of samplers) {
    if (runsPerIteration === undefined) return undefined;
    sum += runsPerIteration;
  }
  return sum;
}

const withoutRateTimers = (sampler: SamplerModel): SamplerModel => ({
  ...sampler,
  timers: sampler.timers.filter((timer) => !isRateTimer(timer)),
});

/** Iterations per second that the rate timers of a group admit: each sampler in scope takes a turn. */
function iterationsByTimers(plan: PlanModel, group: ThreadGroupModel): number | undefined {
  const timers = new Set<PlanElement>(group.samplers.flatMap((sampler) => sampler.timers.filter(isRateTimer)));
  let most = Number.POSITIVE_INFINITY;
  for (const timer of timers) {
    const rate = timerRate(plan, timer, group);
    const turns = sumOfRuns(requestsOf(group).filter((sampler) => sampler.timers.includes(timer)));
    if (rate === undefined || turns === undefined) return undefined;
    if (turns > 0) most = Math.min(most, rate / turns);
  }
  return most;
}
