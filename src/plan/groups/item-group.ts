import { number, type Sizing } from '../../capacity/size-workload.ts';
import { threadGroup } from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { Load } from '../../spec/scenario.ts';
import type { WorkloadContext } from '../plan-context.ts';
import { arriveTimer, waitingPoint } from '../scripts.ts';
import { timesText } from '../stated-numbers.ts';
import { describe, registerPacer, scaledDelay, threadsKnob } from './arrival-group.ts';
import { SAFETY_NET_SECONDS } from './user-group.ts';

type Items = Extract<Load, { type: 'items' }>;

/** Finite work: one iteration for each row of the data; threads end when the rows do. */
export function itemGroup(load: Items, sizing: Sizing, context: WorkloadContext, body: readonly JmxNode[]): JmxNode {
  const rate = sizing.askedPerSecond;
  const seconds = load.items / rate;
  return threadGroup(
    {
      name: context.workload.name,
      comments: describe(
        context,
        `${load.items} items at ${number(rate)}/s take ${number(seconds)} s of ${number(load.withinSeconds)} s allowed. ` +
          `${sizing.threads} threads: ${sizing.threadsBecause}.`,
        load.startSeconds > 0
          ? timesText({ startSeconds: load.startSeconds, lengthSeconds: SAFETY_NET_SECONDS, atMost: true })
          : '',
      ),
      numThreads: threadsKnob(sizing, context),
      rampTimeSeconds: 0,
      ...(load.startSeconds > 0 && {
        scheduler: true,
        durationSeconds: SAFETY_NET_SECONDS,
        delaySeconds: scaledDelay(load.startSeconds, context),
      }),
      loops: -1,
    },
    [arrival(load, rate, context), ...body],
  );
}

/** Paced by its own rate or the limits' safe rate; the pacer also counts the items, fewer of them when time is scaled. */
function arrival(load: Items, rate: number, context: WorkloadContext): JmxNode {
  const profile = [{ fromPerSecond: rate, toPerSecond: rate, seconds: SAFETY_NET_SECONDS }];
  context.install.items.push({ arguments: [context.workload.name, columnsOf(load, context)] });
  registerPacer(profile, load.items, { spacing: 'even', burst: 1, holds: false }, context);
  return waitingPoint(
    'arrival',
    `${number(rate)}/s: ${load.items} items within ${number(load.withinSeconds)} s.`,
    arriveTimer(context.workload.name),
  );
}

/** Variables of the row that an iteration does. */
function columnsOf(load: Items, { scenario }: WorkloadContext): readonly string[] {
  const set = scenario.data.find(({ name }) => name === load.data);
  if (set === undefined) throw new Error(`no data set ${load.data} in the scenario`);
  return set.columns.map((column) => `${set.name}.${column}`);
}
