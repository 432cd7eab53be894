import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, perMinute, shaping, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"rate" gives 20 turns/s to 4 samplers of "users": 5 iterations/s' },
    {
      plan: users({ threads: 50, seconds: 600 }, shaping([[100, 100, 600]]), get('/a'), flowControl(1, '0')),
      message:
        /^"shape" gives 100 turns\/s to 2 samplers of "users" \(1 Flow Control Action among them\): 50 iterations\/s$/,
    },
  ],
  clean: [
    users({ threads: 50, seconds: 600 }, perMinute(600, 4), get('/a')),
    users({ threads: 50, seconds: 600 }, perMinute(600, 4), whileLoop('${more}', get('/a'), get('/b'))),
  ],
};
