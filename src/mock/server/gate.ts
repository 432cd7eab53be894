import type { IncomingMessage } from 'node:http';
import type { LimiterUse } from '../../capacity/limiters/limiter.ts';
import type { Admission, Caller } from '../limiters/limit-book.ts';
import type { Answer } from '../responses/rejection-plan.ts';
import { isUploadToken, uploadTokenHeader } from '../responses/slot.ts';
import type { RequestShape } from '../routes/route.ts';
import type { Attempt } from '../truth/ground-truth.ts';
import type { Stage } from './stage.ts';

export type Entry =
  | { readonly admitted: true; readonly caller: Caller; readonly use: LimiterUse | null; readonly release: () => void }
  | { readonly admitted: false; readonly answer: Answer };

/** Lets a request in or not: credentials first, as refused ones draw on nothing, then the limits. Notes the outcome on the attempt. */
export function enter(stage: Stage, shape: RequestShape, request: IncomingMessage, attempt: Attempt): Entry {
  const { headers } = request;
  const credentials = shape.authenticated ? stage.credentials(headers, attempt.arrivedMs) : { token: '' };
  if ('refused' in credentials) {
    if (credentials.revoked) attempt.fault = 'revoke-tokens';
    return refused(stage.error(401, credentials.refused));
  }
  if (shape.refusesCredentials && headers.authorization !== undefined) {
    return refused(stage.error(400, 'only one way of authorisation is allowed: this URL carries its own'));
  }
  if (shape.needsUploadToken && !isUploadToken(String(headers[uploadTokenHeader] ?? ''), stage.serials.last())) {
    return refused(stage.error(403, `header ${uploadTokenHeader} is missing or not the one handed out`));
  }
  const caller = {
    token: credentials.token,
    address: request.socket.remoteAddress ?? '',
    operation: attempt.correlation?.operation ?? null,
  };
  const admission = stage.book.draw(shape.limits, caller, attempt.arrivedMs / 1000);
  if (admission.admitted) {
    attempt.admitted = true;
    return { admitted: true, caller, use: admission.use, release: admission.release };
  }
  const { answer, toldSeconds } = stage.rejection.refuse(admission.retryAfterSeconds, admission.use);
  noteRefusal(attempt, admission, toldSeconds);
  return refused(answer);
}

export function noteRefusal(
  attempt: Attempt,
  admission: Extract<Admission, { readonly admitted: false }>,
  toldSeconds: number | null,
): void {
  attempt.limit = admission.limit;
  attempt.retryAfter = toldSeconds;
  attempt.onTold = admission.told;
}

const refused = (answer: Answer): Entry => ({ admitted: false, answer });
