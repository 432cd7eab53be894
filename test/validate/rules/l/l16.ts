import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"rate" allows 5/s to each thread: 100 threads make 500/s together' },
    {
      plan: users({ threads: 2, seconds: 60 }, get('/a', perMinute(60, 0))),
      message: /^"rate" allows 1\/s to each thread: 2 threads make 2\/s together$/,
    },
  ],
  clean: [
    users({ threads: 1, seconds: 60 }, get('/a', perMinute(60, 0))),
    users({ threads: 50, seconds: 60 }, get('/a', perMinute(60, 2))),
  ],
};
