import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Auth } from '../../spec/scenario.ts';
import { responseTime } from '../response-time.ts';
import { type Answer, planRejection } from '../responses/rejection-plan.ts';
import { openExchange } from '../server/exchange.ts';
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
const statusesWithRetryAfter = [429, 503];

/** The token endpoint in front of the other routes. */
export function tokenHandler(
  stage: Stage,
  auth: ClientCredentials,
  tokens: Tokens,
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
  const announced = statusesWithRetryAfter.includes(auth.rejection.status);
  const rejection = planRejection(auth.rejection, announced ? mock.retryAfter : 'none');

  const answerTo = (request: IncomingMessage, attempt: Attempt, body: string): Answer => {
    const asked = readTokenRequest(request.headers.authorization, body);
    if ('error' in asked) return json(asked.status, { error: asked.error, error_description: asked.description });
    const caller = { token: asked.client, address: request.socket.remoteAddress ?? '' };
    const admission = stage.book.draw(auth.limits, caller, attempt.arrivedMs / 1000);
    if (!admission.admitted) {
      attempt.limit = admission.limit;
      attempt.retryAfter = rejection.told(admission.retryAfterSeconds);
      return rejection.refuse(auth.rejection.status, admission.retryAfterSeconds, admission.use);
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
    const exchange = openExchange(stage, request, response, attempt);
    readBody(request, true, attempt, ({ content }) => {
      const answer = answerTo(request, attempt, content.toString('utf8'));
      exchange.answer(attempt.limit === null ? time(0) : mock.rejectLatencySeconds, () => answer);
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
