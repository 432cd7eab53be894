import type { Sizing } from '../../capacity/size-workload.ts';
import { isConstant, userBlocks } from '../../capacity/user-schedule.ts';
import {
  concurrencyThreadGroup,
  flowControlAction,
  threadGroup,
  ultimateThreadGroup,
} from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { Load } from '../../spec/scenario.ts';
import { breaksOff } from '../breaks-off.ts';
import { knob, millis, type WorkloadContext } from '../plan-context.ts';
import { loadSeconds, scaledMillis, scaledSeconds, wholeSeconds } from '../scaled.ts';
import { arriveTimer, paceTimer, thinkTimer, waitingPoint } from '../scripts.ts';
import { blocksText, seconds, timesText } from '../stated-numbers.ts';
import { describe, registerPacer, scaledDelay, threadsKnob } from './arrival-group.ts';

type Users = Extract<Load, { type: 'users' }>;

/** Finite work has no scheduled end, which would cut an operation; this many seconds are only a safety net. */
export const SAFETY_NET_SECONDS = 86_400;

/** Closed model: each user has one iteration at a time. */
export function userGroup(load: Users, sizing: Sizing, context: WorkloadContext, body: readonly JmxNode[]): JmxNode {
  const name = context.workload.name;
  const arithmetic = `${sizing.threadsBecause}.`;
  const think = thinkTime(load, context);
  const children = breaksOff(context.workload.flow, context.scenario)
    ? [...pacing(load, context), ...think, ...body]
    : [...pacing(load, context), ...body, ...think];
  if (load.threadGroup === 'ultimate' || (!isConstant(load.stages) && load.threadGroup !== 'concurrency')) {
    const rows = `${blocksText(userBlocks(load.stages, load.startSeconds))}.`;
    return ultimateThreadGroup(
      { name, comments: describe(context, arithmetic, rows), schedule: ultimateRows(load, context) },
      children,
    );
  }
  if (load.threadGroup === 'concurrency') {
    const comments = describe(context, arithmetic, concurrencyTimes(load));
    return concurrencyThreadGroup({ name, comments, ...concurrency(load, context) }, children);
  }
  const scheduled = load.seconds !== null || load.startSeconds > 0;
  return threadGroup(
    {
      name,
      comments: describe(
        context,
        arithmetic,
        timesText({
          startSeconds: load.startSeconds,
          rampSeconds: load.rampUpSeconds,
          lengthSeconds: load.seconds === null ? (scheduled ? SAFETY_NET_SECONDS : null) : wholeSeconds(load.seconds),
          atMost: load.seconds === null,
          iterations: load.iterations,
        }),
      ),
      numThreads: threadsKnob(sizing, context),
      rampTimeSeconds: load.rampUpSeconds > 0 ? scaledSeconds(context, load.rampUpSeconds, -0.999) : 0,
      ...(scheduled && {
        scheduler: true,
        durationSeconds:
          load.seconds === null
            ? SAFETY_NET_SECONDS
            : scaledSeconds(context, loadSeconds(context, load.seconds, load.seconds)),
        delaySeconds: scaledDelay(load.startSeconds, context),
      }),
      loops:
        load.iterations === null
          ? -1
          : knob(context, `${name}.iterations`, load.iterations, `Iterations of each user of ${name}.`),
    },
    children,
  );
}

/** What holds an iteration's start back: a total rate over all users, or a least distance per user. */
function pacing(load: Users, context: WorkloadContext): readonly JmxNode[] {
  const name = context.workload.name;
  if (load.ratePerSecond !== null) {
    // Without an end of its own the pacer outlasts the group.
    const seconds = load.seconds ?? SAFETY_NET_SECONDS;
    const profile = [{ fromPerSecond: load.ratePerSecond, toPerSecond: load.ratePerSecond, seconds }];
    registerPacer(profile, null, { spacing: 'even', burst: 1, holds: true }, context);
    return [waitingPoint('arrival', `${load.ratePerSecond}/s over all users.`, arriveTimer(name))];
  }
  if (load.pacingSeconds === 0) return [];
  context.keys.turns.add(`${name}-pacing`);
  return [
    waitingPoint(
      'pacing',
      `At least ${load.pacingSeconds} s from one start to the next.`,
      paceTimer(millis(load.pacingSeconds)),
    ),
  ];
}

/**
 * Between two iterations. Where a failure breaks an iteration off, the rest of it is skipped, so the pause stands first and
 * the runtime leaves it out before the first iteration; elsewhere JMeter's own pause at the end does.
 */
function thinkTime(load: Users, context: WorkloadContext): readonly JmxNode[] {
  if (load.pauseSeconds === 0) return [];
  const milliseconds = knob(
    context,
    `${context.workload.name}.pause`,
    millis(load.pauseSeconds),
    `Think time of ${context.workload.name}, ms.`,
  );
  return [
    breaksOff(context.workload.flow, context.scenario)
      ? waitingPoint(
          'think time',
          `Pauses ${seconds(load.pauseSeconds)} before every iteration but the first.`,
          thinkTimer(milliseconds),
        )
      : flowControlAction({
          name: 'think time',
          comments: `Pauses ${seconds(load.pauseSeconds)}.`,
          action: 'pause',
          target: 'thread',
          durationMs: scaledMillis(context, milliseconds),
        }),
  ];
}

function ultimateRows(load: Users, context: WorkloadContext) {
  const whole = total(load.stages);
  const part = (seconds: number): string => loadSeconds(context, seconds, whole);
  const cell = (seconds: number): string => (seconds === 0 ? '0' : scaledSeconds(context, part(seconds)));
  const delayCell = (seconds: number): string => {
    const start = load.startSeconds;
    if (seconds === 0) return '0';
    const delay = start === 0 ? part(seconds) : seconds === start ? start : `(${start} + ${part(seconds - start)})`;
    return scaledSeconds(context, delay, -0.999);
  };
  return userBlocks(load.stages, load.startSeconds).map((block) => ({
    threads: String(block.users),
    delaySeconds: delayCell(block.delaySeconds),
    startupSeconds: cell(block.startupSeconds),
    holdSeconds: cell(block.holdSeconds),
    shutdownSeconds: cell(block.shutdownSeconds),
  }));
}

/** One target, reached evenly (a ramp) or at once, then held. */
const riseAndHold = ({ stages }: Users) => ({
  rise: stages.filter((stage) => stage.from !== stage.to),
  hold: stages.filter((stage) => stage.from === stage.to),
});

const total = (stages: Users['stages']): number => stages.reduce((sum, stage) => sum + stage.seconds, 0);

function concurrencyTimes(load: Users): string {
  const { rise, hold } = riseAndHold(load);
  const rampSeconds = rise.length === 0 ? 0 : wholeSeconds(total(rise));
  const { iterations } = load;
  return timesText({ rampSeconds, lengthSeconds: rampSeconds + wholeSeconds(total(hold)), iterations });
}

function concurrency(load: Users, context: WorkloadContext) {
  const last = load.stages.at(-1);
  const { rise, hold } = riseAndHold(load);
  const whole = total(load.stages);
  const part = (stages: Users['stages']): string => scaledSeconds(context, loadSeconds(context, total(stages), whole));
  return {
    targetLevel: knob(context, `${context.workload.name}.threads`, last?.to ?? 1, `Users of ${context.workload.name}.`),
    rampUp: rise.length === 0 ? '' : part(rise),
    hold: part(hold),
    ...(load.iterations !== null && { iterations: String(load.iterations) }),
    unit: 'seconds' as const,
  };
}
