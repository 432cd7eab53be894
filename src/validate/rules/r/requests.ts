import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';

const HTTP = ['HTTPSamplerProxy', 'HTTPSampler', 'HTTPSampler2'];

export const isHttp = ({ type }: PlanElement): boolean => HTTP.includes(type);

/** Whether a WebSocket sampler makes a connection: each one is an HTTP request for the target. */
export function opensSocket(element: PlanElement): boolean {
  if (!element.type.startsWith('eu.luminis.jmeter.wssampler.')) return false;
  if (element.type.endsWith('.OpenWebSocketSampler')) return true;
  const written = textOf(element, 'createNewConnection');
  return written === 'true' || (written === undefined && element.type.endsWith('.RequestResponseWebSocketSampler'));
}

/** Samplers that a quota counts. */
export const drawsOnQuota = ({ element }: Pick<SamplerModel, 'element'>): boolean =>
  isHttp(element) || opensSocket(element);
