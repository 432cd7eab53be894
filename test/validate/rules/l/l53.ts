import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"pause" pauses 2 ms, which is no pause' },
    {
      plan: users({ seconds: 600 }, get('/a'), flowControl(1, '300000')),
      message: /pauses 300,000 ms, that is 5 min, 2 times in the 10 min of "users"$/,
    },
  ],
  clean: [
    users({ seconds: 600 }, get('/a', pause(500))),
    users({ seconds: 600 }, get('/a', pause(180000, 'wait 3 min'))),
    users({ seconds: 600 }, get('/a'), flowControl(1, '0')),
  ],
};
