import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"POST /login" logs in, but without a Cookie Manager 1 request after it is not of its session',
    },
  ],
  clean: [
    users({}, request('/login', { 'HTTPSampler.method': 'POST' }), get('/orders')),
    users({}, get('/login'), get('/orders')),
  ],
};
