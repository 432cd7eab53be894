import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get, request } from '../l/example-parts.ts';
import { lacking } from '../lacking.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { isHttp, knownHttpText } from './http-settings.ts';

/** HTTP Requests that wait for ever. */
export const noTimeout = defineRule({
  id: 'T01',
  name: 'no-timeout',
  title: 'HTTP Requests have no connect or response timeout',
  affectsLoad: true,
  severity: { author: 'info', ci: 'warning', strict: 'warning' },
  why: 'An absent, empty or zero timeout waits for ever. A server that stops answering then holds one thread after the other, the offered rate falls to nothing without a single failed row, and the test does not end in time.',
  computes: 'requests without a timeout, and the threads that they can hold',
  example: {
    before: users({ loops: 1 }, get('/a')),
    after: users(
      { loops: 1 },
      request('/a', { 'HTTPSampler.connect_timeout': '5000', 'HTTPSampler.response_timeout': '30000' }),
    ),
  },
  *check(plan) {
    for (const { element, threads, samplers } of plan.threadGroups) {
      const requests = samplers.filter(isHttp);
      const waits = (sampler: SamplerModel, name: string): boolean => waitsForEver(plan, sampler, name);
      const response = requests.filter((sampler) => waits(sampler, 'HTTPSampler.response_timeout'));
      const connect = requests.filter((sampler) => waits(sampler, 'HTTPSampler.connect_timeout'));
      const [kind, open] = response.length >= connect.length ? ['response', response] : ['connect', connect];
      if (open.length === 0) continue;
      const both = response.length === connect.length ? 'connect or response' : kind;
      const held = threads === undefined ? 'every thread that asks it' : count(threads, 'thread');
      yield {
        element,
        message: `${lacking(element, requests, open, `${both} timeout`)}: a server that hangs holds ${held}, and the rate falls to 0 without an error`,
        hint: 'in HTTP Request Defaults set the connect timeout (5000 ms, say) and the response timeout (30000 ms)',
        numbers: { requests: requests.length, open: open.length, ...(threads !== undefined && { threads }) },
      };
    }
  },
});

function waitsForEver(plan: PlanModel, sampler: SamplerModel, name: string): boolean {
  const text = knownHttpText(plan, sampler, name);
  // What is no whole number reads as 0.
  return text !== undefined && !/^\+?0*[1-9]\d*$/.test(text);
}
