import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { responseTime } from '../../capacity/response-time.ts';
import type { Auth } from '../../spec/scenario.ts';
import { tokenEndpoint } from '../faults/request-faults.ts';
import type { Answer, RejectionPlan } from '../responses/rejection-plan.ts';
import { cutShort } from '../server/cut-short.ts';
import { openExchange } from '../server/exchange.ts';
import { noteRefusal } from '../server/gate.ts';
import { readBody } from '../server/read-body.ts';
import { pathOf } from '../server/request-target.ts';
import type { Stage } from '../server/stage.ts';
import { nowMs } from '../truth/clock.ts';
import type { Attempt } from '../truth/ground-truth.ts';
import { readTokenRequest } from './token-request.ts';
import type { Tokens } from './tokens.ts';

type ClientCredentials = Extract<Auth, { type: 'oauth2-client-credentials' }>;

/** Nobody assumes anything about the token endpoint; this is what such endpoints take. */
const usualLatency = { p50Seconds: 0.05, p95Seconds: 0.05 };

/** The token endpoint in front of the other routes. */
export function tokenHandler(
  stage: Stage,
  auth: ClientCredentials,
  tokens: Tokens,
  rejection: RejectionPlan,
  others: RequestListener,
): RequestListener {
  const tokenPath = auth.token.basePath + auth.tokenPath;
  const { mock } = stage.scenario;
  const time = responseTime({
    latency: mock.latency ?? usualLatency,
    kneeConcurrency: null,
    seed: mock.seed,
    stream: 'token',
  });

  const answerTo = (request: IncomingMessage, attempt: Attempt, body: string): Answer => {
    const asked = readTokenRequest(request.headers.authorization, body);
    if ('error' in asked) return json(asked.status, { error: asked.error, error_description: asked.description });
    const caller = { token: asked.client, address: request.socket.remoteAddress ?? '', operation: null };
    const admission = stage.book.draw(auth.limits, caller, attempt.arrivedMs / 1000);
    if (!admission.admitted) {
      const { answer, toldSeconds } = rejection.refuse(admission.retryAfterSeconds, admission.use);
      noteRefusal(attempt, admission, toldSeconds);
      return answer;
    }
    attempt.admitted = true;
    admission.release();
    return json(200, { access_token: tokens.issue(nowMs()), token_type: 'bearer', expires_in: tokens.lifetimeSeconds });
  };

  const play = (request: IncomingMessage, response: ServerResponse): void => {
    const attempt = stage.truth.arrive({
      kind: 'token',
      method: 'POST',
      path: tokenPath,
      correlation: null,
      step: null,
    });
    const exchange = openExchange(stage, request, response, attempt, stage.faults.meet(tokenEndpoint));
    if (cutShort(stage, exchange)) return;
    readBody(request, true, attempt, ({ content }) => {
      const answer = answerTo(request, attempt, content.toString('utf8'));
      if (attempt.limit === null) exchange.perform(time(0), () => answer);
      else exchange.answer(mock.rejectLatencySeconds, () => answer);
    });
  };

  return (request, response) => {
    if (request.method === 'POST' && pathOf(request.url) === tokenPath) play(request, response);
    else others(request, response);
  };
}

const json = (status: number, value: object): Answer => ({
  status,
  headers: ['content-type', 'application/json', 'cache-control', 'no-store'],
  body: JSON.stringify(value),
});
