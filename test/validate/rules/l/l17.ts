import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the schedule of "shape" (2 rows) is over after 5 min and then stops "users", which was to last 10 min',
    },
    {
      plan: users({ threads: 20, seconds: 60 }, get('/a', shaping([[10, 10, 600]]))),
      message: /^"users" ends after 60 s, the schedule of "shape" \(1 row\) after 10 min: its last 9 min never run$/,
    },
  ],
  clean: [
    users({ threads: 20, seconds: 61 }, get('/a', shaping([[10, 10, 60]]))),
    users({ threads: 20, loops: -1 }, get('/a', shaping([[10, 10, 60]]))),
  ],
};
