import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { inFlight, quota } from './quotas.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: inFlight,
      message: '50 threads without a pause have as many requests in flight; the quota 2 in flight admits 2',
    },
  ],
  clean: [
    { plan: users({ threads: 50 }, get('/export')), surroundings: quota },
    { plan: users({ threads: 50 }, get('/export', pause(60000))), surroundings: inFlight },
  ],
};
