import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PollStep, RepeatStep, Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';
import { isLonger, secondsOrNone } from './durations.ts';

/** What a single step says of itself fits together. */
export const steps: SpecRule = (context) => context.steps.flatMap(({ step, pointer }) => checkStep(step, pointer));

function checkStep(step: Step, pointer: string): readonly Diagnostic[] {
  switch (step.type) {
    case 'http':
      return [...location(step, pointer), ...bodyless(step, pointer)];
    case 'websocket-open':
      return location(step, pointer);
    case 'poll':
      return poll(step, pointer);
    case 'repeat':
      return repeat(step, pointer);
    default:
      return [];
  }
}

function location({ path, url }: { path?: string; url?: string }, pointer: string): readonly Diagnostic[] {
  const found = [path, url].filter((text) => text !== undefined).length;
  return found === 1 ? [] : [finding('SPEC180', pointer, { found }, { at: 'key' })];
}

const bodyless = ({ method, body }: Extract<Step, { type: 'http' }>, pointer: string): readonly Diagnostic[] =>
  body && (method === 'GET' || method === 'HEAD')
    ? [finding('SPEC189', join(pointer, 'body'), { method }, { at: 'key' })]
    : [];

function poll({ every, deadline, assume }: PollStep, pointer: string): readonly Diagnostic[] {
  const isOnce = (secondsOrNone(every) ?? 0) >= (secondsOrNone(deadline) ?? Number.POSITIVE_INFINITY);
  const done = assume?.done;
  return [
    ...(isOnce ? [finding('SPEC181', join(pointer, 'deadline'), { every, deadline })] : []),
    ...(done !== undefined && isLonger(done, deadline)
      ? [finding('SPEC191', join(pointer, 'assume', 'done'), { done, deadline })]
      : []),
  ];
}

/** times; times and every; for and every. */
function repeat(step: RepeatStep, pointer: string): readonly Diagnostic[] {
  const found = (['times', 'for', 'every'] as const).filter((key) => step[key] !== undefined);
  return ['times', 'times every', 'for every'].includes(found.join(' '))
    ? []
    : [finding('SPEC184', pointer, { found }, { at: 'key' })];
}
