import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, once } from '../../../../src/validate/rules/l/example-parts.ts';
import { tokenPerIteration, tokenRequest } from '../../../../src/validate/rules/r/example-token.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'each of 50 threads fetches a token of its own, 5/s while they start; where the quota counts per token it is 50 times what one client has',
    },
    {
      plan: users({ threads: 20, ramp: 0, loops: 1 }, tokenRequest(), get('/a')),
      message: /20 threads .* all at once/,
    },
  ],
  clean: [
    tokenPerIteration,
    users({ threads: 1 }, once(tokenRequest()), get('/a')),
    users({ threads: 9 }, once(tokenRequest('password')), get('/a')),
  ],
};
