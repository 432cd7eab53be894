import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request as http } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota, request, twoQuotas } from './quotas.ts';

const orders = { ...twoQuotas, requests: [request('GET', '/orders', ['api']), request('GET', '/orders/*', ['login'])] };

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: orders,
      message:
        '"GET /ordres/17" is like no request of the spec: 1 sampler left out of what is held against its 2 quotas',
    },
    {
      plan: users({}, http('/orders', { 'HTTPSampler.method': 'DELETE' }), get('/a'), get('/b')),
      surroundings: orders,
      message: /: 3 samplers left out/,
    },
  ],
  clean: [
    users({}, get('/ordres/17')),
    { plan: users({}, get('/ordres/17')), surroundings: quota },
    {
      plan: users({}, get('${base}/orders'), http('/orders/1', { 'HTTPSampler.method': '${method}' })),
      surroundings: orders,
    },
    { plan: users({}, get('https://api.example.com/orders?page=1')), surroundings: orders },
  ],
};
