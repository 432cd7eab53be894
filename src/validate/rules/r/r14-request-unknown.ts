import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, list, named } from '../wording.ts';
import { requestsOfLoad, unknownRequests } from './draws.ts';

export const requestUnknown = defineRule({
  id: 'R14',
  name: 'request-unknown',
  title: 'No request of the spec is like this one, so nobody knows on which quota it draws',
  affectsLoad: true,
  severity: REMARK,
  why: 'A spec with several quotas says for each of its requests on which of them it draws. A request of the plan is recognised by method and path, where a variable may stand for anything. What is not recognised is left out of the sum that is held against the quotas, so the plan may be over one without being told.',
  computes: 'the samplers that are left out, and how many there are in all',
  example: {
    before: users({ threads: 10, seconds: 300 }, get('/orders'), get('/ordres/17')),
    after: users({ threads: 10, seconds: 300 }, get('/orders'), get('/orders/17')),
  },
  *check(plan) {
    if ((plan.surroundings.requests ?? []).length === 0) return;
    const known = requestsOfLoad(plan);
    const unknown = unknownRequests(plan, known);
    const [first] = unknown;
    if (first === undefined) return;
    yield {
      element: first.element,
      message: `${list(unknown.map(nameOf))} ${unknown.length === 1 ? 'is' : 'are'} like no request of the spec: ${count(unknown.length, 'sampler')} left out of what is held against its ${count(plan.surroundings.limits?.length ?? 0, 'quota')}`,
      hint: 'correct the path, or add the request to the spec with the limits that it draws on',
      numbers: { unknown: unknown.length },
    };
  },
});

const nameOf = ({ element }: SamplerModel): string => named(element);
