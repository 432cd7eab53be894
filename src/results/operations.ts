import { turnsOf } from '../capacity/iteration-demand.ts';
import type { Step } from '../spec/scenario.ts';

/** Steps that send something to the target: the others wait for it, or do without it. */
export const isRequest = (step: Step): boolean =>
  ['http', 'poll', 'websocket-open', 'websocket-write', 'websocket-exchange'].includes(step.type);

/** Operations of one iteration: requests, where a poll counts once. null when a choice makes the number vary. */
export function operationsPerIteration(flow: readonly Step[]): number | null {
  let sum = 0;
  for (const step of flow) {
    if (step.type === 'choose') return null;
    if (step.type !== 'repeat' && step.type !== 'group') {
      sum += isRequest(step) ? 1 : 0;
      continue;
    }
    const inside = operationsPerIteration(step.flow);
    if (inside === null) return null;
    sum += step.type === 'repeat' ? inside * turnsOf(step) : inside;
  }
  return sum;
}
