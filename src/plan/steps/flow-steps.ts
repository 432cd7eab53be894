import { turnsOf } from '../../capacity/iteration-demand.ts';
import {
  flowControlAction,
  jsr223Sampler,
  loopController,
  simpleController,
  switchController,
  transactionController,
} from '../../jmx/elements/index.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { ChooseStep, GroupStep, PauseStep, RepeatStep, ScriptStep, Step } from '../../spec/scenario.ts';
import { millis, uniqueKey, type WorkloadContext } from '../plan-context.ts';
import { scaledMillis } from '../scaled.ts';
import { turnTimer, waitingPoint } from '../scripts.ts';
import { seconds } from '../stated-numbers.ts';
import { fieldText } from '../text.ts';

/** Compiles a nested flow; passed in, because flows contain steps and steps contain flows. */
export type FlowCompiler = (flow: readonly Step[], context: WorkloadContext) => readonly JmxNode[];

/** Think time: drawn evenly from the pause to the pause plus its spread. */
export function pauseStep(step: PauseStep, context: WorkloadContext): JmxNode {
  const least = millis(step.seconds);
  const most = least + millis(step.spreadSeconds);
  const text = most > least ? `\${__Random(${least},${most},)}` : least;
  return flowControlAction({
    name: 'pause',
    comments:
      most > least
        ? `Pauses ${Number((least / 1000).toFixed(3))} to ${seconds(most / 1000)}.`
        : `Pauses ${seconds(least / 1000)}.`,
    action: 'pause',
    target: 'thread',
    durationMs: scaledMillis(context, text),
  });
}

/** A Loop Controller; with `every`, turn n begins n intervals after the loop. */
export function repeatStep(step: RepeatStep, context: WorkloadContext, compile: FlowCompiler): readonly JmxNode[] {
  const turns = turnsOf(step);
  const inner = compile(step.flow, context);
  if (step.everySeconds === null) return [loopController({ name: `${turns} times`, loops: String(turns) }, inner)];
  const key = uniqueKey(`${context.workload.name}-repeat`, context.keys.turns);
  const every = millis(step.everySeconds);
  const loop = loopController({ name: `${turns} times, one every ${step.everySeconds} s`, loops: String(turns) }, [
    waitingPoint('next turn', `Turn n begins n x ${step.everySeconds} s after the loop.`, turnTimer(key, every, turns)),
    ...inner,
  ]);
  const rest = step.forSeconds === null ? 0 : step.forSeconds - turns * step.everySeconds;
  if (rest < 0.001) return [loop];
  return [
    loop,
    flowControlAction({
      name: 'rest of the interval',
      comments: `Pauses ${seconds(rest)}.`,
      action: 'pause',
      target: 'thread',
      durationMs: scaledMillis(context, millis(rest)),
    }),
  ];
}

/** One of several flows by weight, in a smooth round robin over all threads, so that shares are exact. */
export function chooseStep(step: ChooseStep, context: WorkloadContext, compile: FlowCompiler): JmxNode {
  const key = uniqueKey(`${context.workload.name}-choice`, context.keys.choice);
  context.install.choices.push({ key, weights: step.options.map((option) => option.weight) });
  return switchController(
    {
      name: 'choose',
      comments: `Weights ${step.options.map((option) => option.weight).join(' : ')}.`,
      value: `\${__groovy(props.get("loadwright").choose("${key}"),)}`,
    },
    step.options.map((option, index) =>
      simpleController({ name: `option ${index + 1}` }, compile(option.flow, context)),
    ),
  );
}

export const groupStep = (step: GroupStep, context: WorkloadContext, compile: FlowCompiler): JmxNode =>
  transactionController({ name: step.name, includeTimers: false }, compile(step.flow, context));

/** The user's own script. A `${` in it is the user's Groovy, not JMeter's, so it is kept from JMeter. */
export const scriptStep = (step: ScriptStep, context: WorkloadContext): JmxNode =>
  jsr223Sampler({ name: step.name, script: fieldText([{ kind: 'literal', text: step.script }], { context }).text });
