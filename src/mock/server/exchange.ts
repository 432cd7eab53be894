import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../responses/rejection-plan.ts';
import { nowMs } from '../truth/clock.ts';
import type { Attempt } from '../truth/ground-truth.ts';
import type { Stage } from './stage.ts';

/** One request on its way to its answer. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly attempt: Attempt;
  /** Answers once the time since the arrival is up; whatever is held for the request is given back just before. */
  readonly answer: (afterSeconds: number, make: () => Answer) => void;
  /** Called exactly once: before the answer, or when the client has left. */
  readonly onSettled: (release: () => void) => void;
};

const bodiless = (status: number): boolean => status === 204 || status === 304;

export function openExchange(
  stage: Stage,
  request: IncomingMessage,
  response: ServerResponse,
  attempt: Attempt,
): Exchange {
  let releases: (() => void)[] = [];
  const settle = (): void => {
    const due = releases;
    releases = [];
    for (const release of due) release();
  };
  response.on('close', () => {
    settle();
    stage.truth.finish(attempt, 0);
  });
  const answerNow = (make: () => Answer): void => {
    if (attempt.done) return;
    settle();
    const answer = make();
    stage.truth.finish(attempt, answer.status);
    send(request, response, answer);
  };
  return {
    request,
    response,
    attempt,
    answer: (afterSeconds, make) =>
      stage.delays.after(attempt.arrivedMs + afterSeconds * 1000 - nowMs(), () => answerNow(make)),
    onSettled: (release) => {
      releases.push(release);
    },
  };
}

/** Writes an answer with its length, so that connections are kept. */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (bodiless(status)) {
    response.writeHead(status, [...headers]).end();
    return;
  }
  const length = ['content-length', String(Buffer.byteLength(body))];
  response.writeHead(status, [...headers, ...length]).end(request.method === 'HEAD' ? undefined : body);
}
