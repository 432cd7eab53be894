import { users } from '../l/example-groups.ts';
import { get, request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { httpText, isHttp, knownHttpText } from '../t/http-settings.ts';
import { named } from '../wording.ts';

export const requestWithoutPath = defineRule({
  id: 'S24',
  name: 'request-without-path',
  title: 'A request that changes something has no path',
  affectsLoad: true,
  severity: { ...LIKELY, strict: 'warning' },
  why: 'An empty path is the root of the server. Start pages are there, for GET; a POST, PUT, PATCH or DELETE without a path mostly lost it, and measures how fast the server says no.',
  computes: '',
  example: {
    before: users({ loops: 1 }, request('', { 'HTTPSampler.method': 'DELETE' })),
    after: users({ loops: 1 }, request('/orders/1', { 'HTTPSampler.method': 'DELETE' }), get('')),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      if (!isHttp(sampler) || httpText(sampler, 'HTTPSampler.path').trim() !== '') continue;
      // Without a server name it goes nowhere: that is the finding (S18).
      if (httpText(sampler, 'HTTPSampler.domain') === '') continue;
      const method = knownHttpText(plan, sampler, 'HTTPSampler.method')?.toUpperCase();
      if (method === undefined || !['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)) continue;
      yield {
        element: sampler.element,
        property: 'HTTPSampler.path',
        message: `${named(sampler.element)} is a ${method} without a path: it goes to the root of the server`,
        hint: 'write the path, or / if the root is meant',
      };
    }
  },
});
