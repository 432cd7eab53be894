import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the ramp of "users" starts 1.67 threads/s for 2 min and limits nothing: after it all 200 threads run unpaced, 2,000/s at 100 ms a response',
    },
    {
      plan: users({ name: 'staggered to avoid 429', threads: 50, ramp: 100, seconds: 600 }, get('/a')),
      message: /starts 0\.5 threads\/s for 100 s and limits nothing: after it all 50 threads run unpaced, 500\/s/,
    },
  ],
  clean: [
    users({ threads: 200, ramp: 120, seconds: 600 }, get('/a')),
    users({ name: 'stay below the rate limit', threads: 200, ramp: 120, loops: 1 }, get('/a')),
  ],
};
