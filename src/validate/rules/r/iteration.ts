import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { runsPerIteration } from '../../model/runs-per-iteration.ts';
import { isRateTimer, ownPauseOf, pauseOf } from '../l/timers.ts';
import { isClose } from '../w/sockets.ts';
import { installedRuntime, runtimeCallOf, runtimePauseOf } from './own-runtime.ts';
import { conditionOf } from './rejection.ts';
import { opensSocket } from './requests.ts';

/**
 * Runs of a sampler in one iteration when no answer is a rejection; undefined when a condition decides. Of the loops that
 * generated plans put around the attempts of an operation the first turn counts.
 */
export function runsOf(plan: PlanModel, sampler: SamplerModel): number | undefined {
  let runs: number | undefined = 1;
  let below = sampler.element;
  for (const controller of sampler.controllers) {
    const factor: number | undefined =
      ownFactor(plan, controller, below, sampler) ??
      runsPerIteration([controller], sampler.threadGroup, plan.variables.evaluate);
    if (factor === undefined) return undefined;
    runs *= factor;
    below = controller;
  }
  return runs;
}

function ownFactor(
  plan: PlanModel,
  controller: PlanElement,
  below: PlanElement,
  sampler: SamplerModel,
): number | undefined {
  if (isOf(controller, 'ForeachController'))
    return textOf(controller, 'ForeachController.inputVal') === 'lw_try' ? 1 : undefined;
  if (isOf(controller, 'IfController')) {
    const condition = conditionOf(controller);
    if (condition === '${lw_ws_open}') return 1;
    return condition === '${lw_ws_closed}' ? opensPerIteration(sampler) : undefined;
  }
  if (!isOf(controller, 'SwitchController')) return undefined;
  const key = /\.choose\("([^"]*)"\)/.exec(textOf(controller, 'SwitchController.value') ?? '')?.[1];
  const weights = key === undefined ? undefined : installedRuntime(plan).choices.get(key);
  if (weights === undefined) return undefined;
  const branches = controller.children.filter(({ runs }) => runs);
  return (weights[branches.indexOf(below)] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/** The first step that opens does so once an iteration where a later one closes; the others find the socket open. */
function opensPerIteration({ element, threadGroup: { samplers } }: SamplerModel): number {
  const first = samplers.find((other) => opensSocket(other.element));
  return first?.element === element && samplers.some((other) => isClose(other.element)) ? 1 : 0;
}

/**
 * Seconds from one start of a thread to its next when answers take what `answerSeconds` says; undefined where a script or
 * a condition decides.
 */
export function cycleSeconds(
  plan: PlanModel,
  group: ThreadGroupModel,
  answerSeconds: (sampler: SamplerModel) => number | undefined,
): number | undefined {
  let [total, least]: [number | undefined, number] = [0, 0];
  for (const sampler of group.samplers) {
    total = plus(total, samplerSeconds(plan, sampler, answerSeconds));
    least = Math.max(least, ...sampler.timers.map((timer) => paceSeconds(plan, timer)));
  }
  return total === undefined ? undefined : Math.max(total, least);
}

/** Seconds from the start of an iteration to each of its samplers; 0 from where on they cannot be known. */
export function offsetsOf(
  plan: PlanModel,
  group: ThreadGroupModel,
  answerSeconds: (sampler: SamplerModel) => number | undefined,
): readonly number[] {
  let total: number | undefined = 0;
  return group.samplers.map((sampler) => {
    const offset = total ?? 0;
    total = plus(total, samplerSeconds(plan, sampler, answerSeconds));
    return offset;
  });
}

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;

/** What a sampler takes of an iteration with its pauses, all runs together. */
function samplerSeconds(
  plan: PlanModel,
  sampler: SamplerModel,
  answerSeconds: (sampler: SamplerModel) => number | undefined,
): number | undefined {
  const runs = runsOf(plan, sampler);
  let total = 0;
  for (const part of [answerSeconds(sampler), ...pausesOf(plan, sampler)]) {
    if (part === 0) continue;
    if (part === undefined || runs === undefined || Number.isNaN(part)) return undefined;
    total += part * runs;
  }
  return total;
}

const pausesOf = (plan: PlanModel, { element, timers }: SamplerModel): readonly (number | undefined)[] =>
  [
    ownPauseOf(plan, element),
    ...timers
      .filter((timer) => !isRateTimer(timer) && runtimeCallOf(plan, timer)?.name !== 'pace')
      .map((timer) => runtimePauseOf(plan, timer) ?? pauseOf(plan, timer)),
  ].map((millis) => (millis === undefined ? undefined : millis / 1000));

/** Least distance of two starts of a thread; 0 for other timers. */
function paceSeconds(plan: PlanModel, timer: PlanElement): number {
  const call = runtimeCallOf(plan, timer);
  return call?.name === 'pace' ? Number(call.parameters) / 1000 || 0 : 0;
}
