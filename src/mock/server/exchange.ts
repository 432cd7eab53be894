import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fate, untouched } from '../faults/fate.ts';
import type { Answer } from '../responses/rejection-plan.ts';
import { nowMs } from '../truth/clock.ts';
import { type Attempt, isSuccess } from '../truth/ground-truth.ts';
import { resetConnection } from './reset-connection.ts';
import { bodiless, send } from './send.ts';
import type { Stage } from './stage.ts';
import { trickle } from './trickle.ts';

/** One request on its way to its answer. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly attempt: Attempt;
  readonly fate: Fate;
  /** Answers once the time since the arrival is up; whatever is held for the request is given back just before. */
  readonly answer: (afterSeconds: number, make: () => Answer) => void;
  /** The same for work that was done: faults may change its time, lose its answer or slow its body down. */
  readonly perform: (afterSeconds: number, make: () => Answer) => void;
  /** Called exactly once: before the answer, or when the client has left. */
  readonly onSettled: (release: () => void) => void;
};

export function openExchange(
  stage: Stage,
  request: IncomingMessage,
  response: ServerResponse,
  attempt: Attempt,
  fate = untouched,
): Exchange {
  let release: (() => void) | null = null;
  const settle = (): void => {
    const due = release;
    release = null;
    due?.();
  };
  response.on('close', () => {
    settle();
    stage.truth.finish(attempt, 0);
  });
  const at = (afterSeconds: number, then: () => void): void => {
    const leftMs = afterSeconds > 0 ? attempt.arrivedMs + afterSeconds * 1000 - nowMs() : 0;
    stage.delays.after(leftMs, () => {
      if (attempt.done) return;
      settle();
      then();
    });
  };
  const say = (answer: Answer): void => {
    stage.truth.finish(attempt, answer.status);
    send(request, response, answer);
  };
  const sayFated = (answer: Answer): void => {
    const { reset, slowBody } = fate;
    if (reset === null && (slowBody === null || bodiless(request, answer))) {
      say(answer);
      return;
    }
    attempt.processed = isSuccess(answer.status);
    attempt.fault = reset ? reset.type : 'slow-body';
    if (slowBody && !reset) {
      trickle(response, answer, slowBody.overSeconds, stage.delays, () => stage.truth.finish(attempt, answer.status));
    } else {
      stage.truth.finish(attempt, 0);
      resetConnection(request.socket);
    }
  };
  return {
    request,
    response,
    attempt,
    fate,
    answer: (afterSeconds, make) => at(afterSeconds, () => say(make())),
    perform: (afterSeconds, make) => {
      if (fate.seconds !== null) attempt.fault = 'latency';
      at(fate.seconds ?? afterSeconds, () => sayFated(make()));
    },
    onSettled: (due) => {
      release = due;
    },
  };
}
