import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { pauseMillisOf } from '../../model/pause.ts';
import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { evaluatedMean, knownNumber, toNumber } from './evaluated.ts';

export const SHAPING_TIMER = 'kg.apc.jmeter.timers.VariableThroughputTimer';
export const CONSTANT_THROUGHPUT = 'ConstantThroughputTimer';
export const PRECISE_THROUGHPUT = 'PreciseThroughputTimer';

const pausing = ['ConstantTimer', 'UniformRandomTimer', 'GaussianRandomTimer', 'PoissonRandomTimer'];

/** Timers that wait a time of their own. */
export const isPause = (timer: PlanElement): boolean => isOf(timer, ...pausing);

/** Timers that keep a rate. */
export const isRateTimer = (timer: PlanElement): boolean =>
  isOf(timer, SHAPING_TIMER, CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT);

/** Pausing timers that a sampler waits for, and the Flow Control Actions of thread groups. */
export const pausesInUse = (plan: PlanModel): ReadonlySet<PlanElement> =>
  new Set(
    plan.samplers.flatMap(({ element, timers }) => [
      ...timers.filter(isPause),
      ...(isOf(element, 'TestAction') ? [element] : []),
    ]),
  );

/** Mean pause of a timer in milliseconds, 0 for those that keep a rate; undefined when it cannot be known. */
export const pauseOf = (plan: PlanModel, timer: PlanElement): number | undefined => pausesOf(plan)(timer);

/** A timer beside many samplers is asked for by each of them. */
const pausesOf = memoByIdentity((plan: PlanModel) =>
  memoByIdentity((timer: PlanElement) => pauseMillisOf(timer, (text) => evaluatedMean(plan, text))),
);

/** What a Flow Control Action waits by itself, milliseconds. */
export function ownPauseOf(plan: PlanModel, element: PlanElement): number | undefined {
  if (!isOf(element, 'TestAction') || knownNumber(plan, element, 'ActionProcessor.action') !== 1) return 0;
  const text = textOf(element, 'ActionProcessor.duration');
  return text === undefined ? 0 : (toNumber(evaluatedMean(plan, text)) ?? (text.includes('${') ? undefined : 0));
}

/** Mean of all pauses of one iteration, milliseconds; undefined when one cannot be known. */
export function iterationPauseOf(plan: PlanModel, group: ThreadGroupModel): number | undefined {
  let total = 0;
  for (const { element, timers, runsPerIteration } of group.samplers) {
    const pauses = [...timers.map((timer) => pauseOf(plan, timer)), ownPauseOf(plan, element)];
    for (const pause of pauses) {
      if (pause === 0) continue;
      if (pause === undefined || runsPerIteration === undefined) return undefined;
      total += pause * runsPerIteration;
    }
  }
  return total;
}

/** Something holds this sampler back: a timer, or a script that may wait. */
export const isHeldBack = ({ timers }: SamplerModel): boolean => timers.length > 0;
