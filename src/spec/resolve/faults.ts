import type { Fault as FaultSpec } from '../generated/capacity-spec.ts';
import type { Fault } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { resolveLatency } from './latency.ts';

/** When a fault begins, how long it lasts, what it hits: what faults have in common. */
type Common = {
  readonly at?: string;
  readonly afterRequests?: number;
  readonly for?: string;
  readonly requests?: number;
  readonly share?: number;
  readonly steps?: readonly string[];
};

const secondsOrNull = (text: string | undefined): number | null => (text === undefined ? null : durationSeconds(text));

export function resolveFault(spec: FaultSpec): Fault {
  const common: Common = spec;
  const beginning = { atSeconds: secondsOrNull(common.at), afterRequests: common.afterRequests ?? null };
  const lasting = { ...beginning, forSeconds: secondsOrNull(common.for) };
  const aim = { share: common.share ?? 1, steps: common.steps ?? null };
  const onRequests = { ...lasting, ...aim, requests: common.requests ?? null };
  switch (spec.type) {
    case 'latency':
      return { ...onRequests, type: spec.type, latency: resolveLatency(spec.latency) };
    case 'status':
      return {
        ...onRequests,
        type: spec.type,
        status: spec.status,
        body: spec.body ?? null,
        contentType: spec.contentType ?? 'application/json',
        retryAfterSeconds: toldSeconds(spec.retryAfter),
      };
    case 'reset':
      return { ...onRequests, type: spec.type, processed: spec.processed ?? false };
    case 'slow-body':
      return { ...onRequests, type: spec.type, overSeconds: durationSeconds(spec.over) };
    case 'down':
      return { ...beginning, type: spec.type, forSeconds: durationSeconds(spec.for) };
    case 'revoke-tokens':
      return { ...beginning, type: spec.type };
    case 'close-sockets':
      return { ...beginning, ...aim, type: spec.type, code: spec.code };
    case 'ping':
      return { ...lasting, ...aim, type: spec.type, everySeconds: durationSeconds(spec.every) };
    case 'max-sockets':
      return { ...lasting, type: spec.type, perToken: spec.perToken, code: spec.code };
  }
}

const toldSeconds = (text = 'none'): number | null => (text === 'none' ? null : Math.ceil(durationSeconds(text)));
