import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { knownNumber } from './evaluated.ts';
import { delayOf } from './groups.ts';
import type { Topic } from './stated-numbers.ts';
import { ownPauseOf, pauseOf } from './timers.ts';

/** What a field says about something that names and comments may state. */
type Field = { readonly property: string; readonly value: number | undefined; readonly unit: string };
export type Fields = Partial<Readonly<Record<Topic, Field>>>;

export function groupFields(plan: PlanModel, group: ThreadGroupModel): Fields {
  const { element, kind, threads, loops, rampSeconds } = group;
  return {
    threads: {
      property: kind === 'concurrency' ? 'TargetLevel' : 'ThreadGroup.num_threads',
      value: threads ?? firstThreads(element),
      unit: 'threads',
    },
    loops: { property: 'ThreadGroup.main_controller', value: loops, unit: 'loops' },
    seconds: {
      property: kind === 'concurrency' ? 'Hold' : 'ThreadGroup.duration',
      value: group.durationSeconds,
      unit: 's',
    },
    ramp: {
      property: kind === 'concurrency' ? 'RampUp' : 'ThreadGroup.ramp_time',
      value: rampSeconds,
      unit: 's of ramp',
    },
    delay: { property: 'ThreadGroup.delay', value: delayOf(plan, group), unit: 's of delay' },
  };
}

/** Threads that a Concurrency Thread Group begins with when a shaping timer asks for more as it needs them. */
function firstThreads(element: PlanElement): number | undefined {
  const start = /\$\{__tstFeedback\([^,()]*,\s*(\d+(?:\.\d+)?)/.exec(textOf(element, 'TargetLevel') ?? '')?.[1];
  return start === undefined ? undefined : Number(start);
}

/** Of controllers and pauses; nothing for other elements. */
export function elementFields(plan: PlanModel, element: PlanElement): Fields {
  const number = (name: string): number | undefined => knownNumber(plan, element, name);
  switch (element.type) {
    case 'LoopController':
      return { loops: { property: 'LoopController.loops', value: number('LoopController.loops'), unit: 'loops' } };
    case 'ForeachController': {
      const end = number('ForeachController.endIndex');
      const open = (textOf(element, 'ForeachController.endIndex') ?? '') === '';
      const start = number('ForeachController.startIndex') ?? 0;
      const value = open ? Number.POSITIVE_INFINITY : end === undefined ? undefined : end - start;
      return { loops: { property: 'ForeachController.endIndex', value, unit: 'attempts' } };
    }
    case 'ConstantTimer':
      return { pauseMillis: { property: 'ConstantTimer.delay', value: pauseOf(plan, element), unit: 'ms' } };
    case 'TestAction': {
      // With something below it that is what waits.
      if (element.children.some(({ runs }) => runs)) return {};
      const action = number('ActionProcessor.action');
      if (action !== undefined && action !== 1)
        return {
          pauseMillis: { property: 'ActionProcessor.action', value: 0, unit: `ms, since its action is ${action}` },
        };
      return { pauseMillis: { property: 'ActionProcessor.duration', value: ownPauseOf(plan, element), unit: 'ms' } };
    }
    default:
      return {};
  }
}

/** Classes of elements beside thread groups whose numbers may be stated. */
export const WITH_FIELDS = ['LoopController', 'ForeachController', 'ConstantTimer', 'TestAction'] as const;
