import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '50 of "rate" is per minute: 0.833/s in all, so each of 100 threads waits 2 min from sample to sample',
    },
    {
      plan: users({ threads: 5, seconds: 60 }, get('/a', perMinute(100, 4, '100 rps'))),
      message: /^"100 rps" speaks of 100\/s and has 100 in a field that counts per minute: that is 1\.67\/s$/,
    },
  ],
  clean: [
    users({ threads: 5, seconds: 60 }, get('/a', perMinute(300, 4, '5 rps'))),
    users({ threads: 1, seconds: 60 }, get('/a', perMinute(10, 4))),
  ],
};
