import { hasRole, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { knownText } from '../l/evaluated.ts';
import { opensSocket } from '../r/requests.ts';

const PREFIX = 'eu.luminis.jmeter.wssampler.';

/** Short name of a WebSocket sampler: `OpenWebSocketSampler`; undefined for everything else. */
export const socketSampler = (element: PlanElement): string | undefined =>
  element.type.startsWith(PREFIX) && hasRole(element, 'Sampler') ? element.type.slice(PREFIX.length) : undefined;

export const isClose = (element: PlanElement): boolean => socketSampler(element) === 'CloseWebSocketSampler';

/** Samplers that read or write on the connection that the thread has. */
export const usesSocket = (element: PlanElement): boolean =>
  socketSampler(element) !== undefined && !opensSocket(element) && !isClose(element);

/** Samplers that wait for a frame. */
export const readsFrame = (element: PlanElement): boolean =>
  ['RequestResponseWebSocketSampler', 'SingleReadWebSocketSampler', 'PingPongSampler'].includes(
    socketSampler(element) ?? '',
  );

/** Milliseconds that a read waits; 6000 where nothing is written. Undefined when run time decides. */
export function readTimeoutOf(plan: PlanModel, element: PlanElement): number | undefined {
  const text = textOf(element, 'readTimeout') === undefined ? '6000' : knownText(plan, element, 'readTimeout');
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Samplers of a plan that use WebSockets. */
export const socketSamplers = ({ samplers }: PlanModel): readonly SamplerModel[] =>
  samplers.filter(({ element }) => socketSampler(element) !== undefined);
