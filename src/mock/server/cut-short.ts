import type { Fate } from '../faults/fate.ts';
import type { Refusal } from '../responses/rejection-plan.ts';
import type { Attempt } from '../truth/ground-truth.ts';
import type { Exchange } from './exchange.ts';
import { readBody } from './read-body.ts';
import { resetConnection } from './reset-connection.ts';
import type { Stage } from './stage.ts';

/** How a fault ends a request before anything is done for it; null when none does. Notes it on the attempt. */
export function earlyEnd(stage: Stage, fate: Fate, attempt: Attempt): 'reset' | Refusal | null {
  if (fate.reset && !fate.reset.processed) {
    attempt.fault = fate.reset.type;
    return 'reset';
  }
  if (!fate.status) return null;
  const refusal = stage.faultAnswer(fate.status);
  attempt.fault = fate.status.type;
  attempt.retryAfter = refusal.toldSeconds;
  return refusal;
}

/** Plays such an end; false when the request goes on. */
export function cutShort(stage: Stage, exchange: Exchange): boolean {
  const { request, attempt, fate } = exchange;
  const end = earlyEnd(stage, fate, attempt);
  if (end === null) return false;
  if (end === 'reset') {
    stage.truth.finish(attempt, 0);
    resetConnection(request.socket);
  } else {
    const seconds = fate.seconds ?? stage.scenario.mock.rejectLatencySeconds;
    readBody(request, false, attempt, () => exchange.answer(seconds, () => end.answer));
  }
  return true;
}
