import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [{ plan: 'before', message: '"GET " is a DELETE without a path: it goes to the root of the server' }],
  clean: [
    users({ loops: 1 }, request('', { 'HTTPSampler.method': 'POST', 'HTTPSampler.domain': '' })),
    users({ loops: 1 }, request('/', { 'HTTPSampler.method': 'POST' })),
    users({ loops: 1 }, request('', { 'HTTPSampler.method': '${method}' })),
    users({ loops: 1 }, get('')),
  ],
};
