import type { IncomingMessage } from 'node:http';
import type { Caller } from '../limiters/limit-book.ts';
import type { LimiterUse } from '../limiters/limiter.ts';
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
  if ('refused' in credentials) return refused(stage.error(401, credentials.refused));
  if (shape.refusesCredentials && headers.authorization !== undefined) {
    return refused(stage.error(400, 'only one way of authorisation is allowed: this URL carries its own'));
  }
  if (shape.needsUploadToken && !isUploadToken(String(headers[uploadTokenHeader] ?? ''), stage.serials.last())) {
    return refused(stage.error(403, `header ${uploadTokenHeader} is missing or not the one handed out`));
  }
  const caller = { token: credentials.token, address: request.socket.remoteAddress ?? '' };
  const admission = stage.book.draw(shape.limits, caller, attempt.arrivedMs / 1000);
  if (admission.admitted) {
    attempt.admitted = true;
    return { admitted: true, caller, use: admission.use, release: admission.release };
  }
  attempt.limit = admission.limit;
  attempt.retryAfter = stage.rejection.told(admission.retryAfterSeconds);
  return refused(stage.rejection.refuse(429, admission.retryAfterSeconds, admission.use));
}

const refused = (answer: Answer): Entry => ({ admitted: false, answer });
