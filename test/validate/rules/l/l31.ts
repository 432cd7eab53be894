import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" ramps up for 10 min (600 s) and ends after 5 min: 50 of 100 threads have started by then, and there is no time with all of them',
    },
    {
      plan: users({ threads: 100, ramp: 5000, seconds: 300 }, get('/a')),
      message:
        /^"users" ramps up for 83\.3 min \(5,000 s\) and ends after 5 min: 6 of 100 threads have started by then/,
    },
    {
      plan: users({ threads: 10, ramp: 60, seconds: 60 }, get('/a')),
      message: /the last of 10 threads starts when the group ends/,
    },
  ],
  clean: [
    users({ threads: 100, ramp: 60, loops: 5 }, get('/a')),
    users({ threads: 1, ramp: 60, seconds: 60 }, get('/a')),
  ],
};
