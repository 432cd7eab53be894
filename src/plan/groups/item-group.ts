import { number, type Sizing } from '../../capacity/size-workload.ts';
import { threadGroup } from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { Load } from '../../spec/scenario.ts';
import type { WorkloadContext } from '../plan-context.ts';
import { arriveTimer, waitingPoint } from '../scripts.ts';
import { registerPacer, scaledDelay, threadsKnob } from './arrival-group.ts';
import { SAFETY_NET_SECONDS } from './user-group.ts';

type Items = Extract<Load, { type: 'items' }>;

/** Finite work: one iteration for each row of the data; threads end when the rows do. */
export function itemGroup(load: Items, sizing: Sizing, context: WorkloadContext, body: readonly JmxNode[]): JmxNode {
  const rate = sizing.pacedPerSecond ?? sizing.admittedPerSecond;
  const seconds = load.items / rate;
  return threadGroup(
    {
      name: context.workload.name,
      comments:
        `${load.items} items at ${number(rate)}/s take ${number(seconds)} s of ${number(load.withinSeconds)} s allowed. ` +
        `${sizing.threads} threads: ${sizing.threadsBecause}.`,
      numThreads: threadsKnob(sizing, context),
      rampTimeSeconds: 0,
      ...(load.startSeconds > 0 && {
        scheduler: true,
        durationSeconds: SAFETY_NET_SECONDS,
        delaySeconds: scaledDelay(load.startSeconds, context),
      }),
      loops: -1,
    },
    [...arrival(load, sizing, context), ...body],
  );
}

/** Paced by its own rate; without one the limits' gates set the pace. */
function arrival(load: Items, sizing: Sizing, context: WorkloadContext): readonly JmxNode[] {
  const rate = sizing.pacedPerSecond;
  if (rate === null) return [];
  const profile = [{ fromPerSecond: rate, toPerSecond: rate, seconds: SAFETY_NET_SECONDS }];
  registerPacer(profile, null, { spacing: 'even', burst: 1 }, context);
  return [waitingPoint('arrival', `${number(rate)}/s: ${load.items} items within ${number(load.withinSeconds)} s.`, arriveTimer(context.workload.name))];
}
