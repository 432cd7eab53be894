import type { Step } from '../generated/capacity-spec.ts';
import { assumedLatency } from '../resolve/latency.ts';
import { secondsOrNone } from './durations.ts';

/** Seconds that the spec itself says a step waits for the target; undefined where it leaves them to a guess. */
export function saidSeconds(step: Step): number | undefined {
  if (step.type === 'poll') return secondsOrNone(step.assume?.done);
  return 'assume' in step ? secondsOrNone(step.assume?.time?.p50) : undefined;
}

/** What the arithmetic takes where a step that waits for an answer does not say how long. */
export function guessedSeconds(step: Step): number {
  if (step.type === 'poll') return (secondsOrNone(step.deadline) ?? 0) / 2;
  const waits = step.type === 'http' || step.type === 'websocket-open' || step.type === 'websocket-exchange';
  return waits ? assumedLatency(undefined).p50Seconds : 0;
}

/** Seconds that one pass of a flow takes at the least, given what single steps wait. Of several options the shortest. */
export const flowSeconds = (flow: readonly Step[], waitOf: (step: Step) => number): number =>
  flow.reduce((sum, step) => sum + stepSeconds(step, waitOf), 0);

function stepSeconds(step: Step, waitOf: (step: Step) => number): number {
  switch (step.type) {
    case 'pause':
      return secondsOrNone(step.for) ?? 0;
    case 'repeat': {
      const turn = Math.max(flowSeconds(step.flow, waitOf), secondsOrNone(step.every) ?? 0);
      return secondsOrNone(step.for) ?? (step.times ?? 1) * turn;
    }
    case 'choose':
      return Math.min(...step.options.map(({ flow }) => flowSeconds(flow, waitOf)));
    case 'group':
      return flowSeconds(step.flow, waitOf);
    default:
      return waitOf(step);
  }
}
