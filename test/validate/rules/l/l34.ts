import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"rate" asks for 400/s, 2.5 ms from sample to sample, and rounds that to 3 ms: 333.3/s result',
    },
    {
      plan: users({ seconds: 600 }, get('/a', perMinute(180000, 3))),
      message: /asks for 3,000\/s, 0\.333 ms from sample to sample, which rounds to 0 ms: nothing is limited$/,
    },
  ],
  clean: [
    users({ seconds: 600 }, get('/a', perMinute(24000, 2))),
    users({ seconds: 600 }, get('/a', perMinute(15000, 4))),
  ],
};
