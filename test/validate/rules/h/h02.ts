import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [{ plan: 'before', message: 'api.example.com is written into 2 requests' }],
  clean: [
    users({}, get('/a')),
    users({}, request('/a', { 'HTTPSampler.domain': '${host}' }), request('/b', { 'HTTPSampler.domain': '${host}' })),
    users({}, get('/a'), request('/b', { 'HTTPSampler.domain': 'login.example.com' })),
  ],
};
