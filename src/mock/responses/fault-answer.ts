import type { RequestFault } from '../../spec/scenario.ts';
import type { Answer, Refusal } from './rejection-plan.ts';
import type { TellWait } from './retry-after.ts';

export type FaultAnswer = (fault: Extract<RequestFault, { readonly type: 'status' }>) => Refusal;

/** The answers of status faults. */
export const faultAnswers =
  (error: (status: number, message: string) => Answer, tell: TellWait): FaultAnswer =>
  ({ status, body, contentType, retryAfterSeconds }) => {
    const told = retryAfterSeconds === null ? { headers: [], seconds: null } : tell(retryAfterSeconds);
    const own: Answer =
      body === null
        ? error(status, `a fault of the stand-in: ${status}`)
        : { status, headers: ['content-type', contentType], body };
    return { answer: { ...own, headers: [...own.headers, ...told.headers] }, toldSeconds: told.seconds };
  };
