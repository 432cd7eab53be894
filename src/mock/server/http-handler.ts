import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { LimiterUse } from '../../capacity/limiters/limiter.ts';
import type { Answer } from '../responses/rejection-plan.ts';
import { jobKey } from '../responses/slot.ts';
import type { MockStep, RequestShape } from '../routes/route.ts';
import { type RouteMatch, shapeFor } from '../routes/route-table.ts';
import { nowMs } from '../truth/clock.ts';
import { readCorrelation } from '../truth/correlation.ts';
import { cutShort } from './cut-short.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { enter } from './gate.ts';
import { bodyText, readBody } from './read-body.ts';
import { pathOf, queryOf } from './request-target.ts';
import type { Stage } from './stage.ts';

/** Answers requests to the routes of the scenario; what no route knows is a 404. */
export function httpHandler(stage: Stage): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url);
    const match = stage.routes.find(request.method ?? '', path);
    if (match) play(stage, match, path, request, response);
    else refuseUnknown(stage, path, request, response);
  };
}

function play(stage: Stage, match: RouteMatch, path: string, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  const shape = shapeFor(
    match.route,
    () => queryOf(request.url),
    (name) => headers[name]?.toString(),
  );
  const step = shape.steps[0] as MockStep;
  const correlation = readCorrelation(headers);
  const method = request.method ?? '';
  const attempt = stage.truth.arrive({ kind: 'http', method, path, correlation, step, repeats: step.poll !== null });
  const exchange = openExchange(stage, request, response, attempt, stage.faults.meet(shape.steps));
  stage.clock.arrived();
  if (cutShort(stage, exchange)) return;
  const entry = enter(stage, shape, request, attempt);
  if (entry.admitted) {
    stage.work.current++;
    exchange.onSettled(() => {
      stage.work.current--;
      entry.release();
    });
  }
  readBody(request, entry.admitted && shape.readsBody, attempt, ({ tooLarge, content }) => {
    if (!entry.admitted) exchange.answer(stage.scenario.mock.rejectLatencySeconds, () => entry.answer);
    else if (tooLarge) exchange.answer(0, () => stage.error(413, 'the request body is too large'));
    else perform(stage, exchange, { shape, match, use: entry.use, body: shape.readsBody ? bodyText(content) : '' });
  });
}

type Performance = {
  readonly shape: RequestShape;
  readonly match: RouteMatch;
  readonly use: LimiterUse | null;
  /** null when it cannot be unpacked. */
  readonly body: string | null;
};

function perform(stage: Stage, exchange: Exchange, { shape, match, use, body }: Performance): void {
  const { attempt } = exchange;
  const step = stepFor(shape, body ?? '');
  attempt.step = step;
  const wrong = body === null ? 'the request body is not gzip' : (step.bodyCheck?.(body) ?? null);
  const claim = stage.unique.concerns(step.names) ? claimValues(stage, exchange, step.names, body ?? '') : null;
  if (claim?.duplicate) {
    const { duplicate } = claim;
    exchange.answer(step.responseTime(stage.work.current), () => stage.error(400, `${duplicate} was used before`));
    return;
  }
  exchange.perform(step.responseTime(stage.work.current), () => {
    const limitHeaders = stage.rejection.limitHeaders(use);
    const planned = step.response;
    // A deliberately bad payload is answered as the step expects it, in words where it expects none.
    if (wrong !== null && (planned.status < 400 || !planned.bodyMatters)) {
      const { status, headers, body: text } = stage.error(Math.max(planned.status, 400), wrong);
      return { status, headers: [...headers, ...limitHeaders], body: text };
    }
    claim?.keep();
    return compose(stage, step, match, attempt.path, limitHeaders);
  });
}

/** Values are taken while the request is worked on, and for good when it was processed. */
function claimValues(
  stage: Stage,
  { request, response, attempt }: Exchange,
  names: readonly string[],
  body: string,
): { readonly duplicate: string | null; readonly keep: () => void } {
  const claim = stage.unique.claim(names, { path: attempt.path, headers: request.headers, body });
  if ('duplicate' in claim) {
    stage.truth.duplicateId();
    return { duplicate: claim.duplicate, keep: () => {} };
  }
  let kept = false;
  response.on('close', () => {
    if (!kept) claim.giveBack();
  });
  return {
    duplicate: null,
    keep: () => {
      kept = true;
    },
  };
}

/** Bodies tell steps apart where nothing else does. */
function stepFor({ steps }: RequestShape, body: string): MockStep {
  const first = steps[0] as MockStep;
  if (steps.length === 1) return first;
  return steps.find((step) => step.bodyPattern?.test(body)) ?? steps.find((step) => step.bodyPattern === null) ?? first;
}

function compose(
  stage: Stage,
  step: MockStep,
  match: RouteMatch,
  path: string,
  limitHeaders: readonly string[],
): Answer {
  const { status, body, headers, jobs } = step.response;
  const now = nowMs();
  const serial = stage.serials.next();
  for (const slot of jobs) stage.jobs.start(jobKey(slot, serial), now);
  const fill = { serial, bases: stage.bases(), state: stateOf(stage, step, match, path, now) };
  const saved = headers.flatMap(({ name, text }) => [name, text.fill(fill)]);
  if (!body) return { status, headers: [...saved, ...limitHeaders], body: '' };
  return { status, headers: ['content-type', body.contentType, ...saved, ...limitHeaders], body: body.fill(fill) };
}

function stateOf(stage: Stage, { poll }: MockStep, { captures }: RouteMatch, path: string, now: number): string {
  if (!poll) return '';
  return stage.jobs.ageSeconds(captures, path, now) >= poll.doneSeconds ? poll.done : poll.pending;
}

function refuseUnknown(stage: Stage, path: string, request: IncomingMessage, response: ServerResponse): void {
  const correlation = readCorrelation(request.headers);
  const attempt = stage.truth.arrive({
    kind: 'unmatched',
    method: request.method ?? '',
    path,
    correlation,
    step: null,
  });
  const exchange = openExchange(stage, request, response, attempt);
  readBody(request, false, attempt, () =>
    exchange.answer(0, () => stage.error(404, 'no step of the spec sends such a request')),
  );
}
