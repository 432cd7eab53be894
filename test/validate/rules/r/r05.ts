import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import { tokenPerThread, tokenRequest } from '../../../../src/validate/rules/r/example-token.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'each iteration fetches a token: 1 request of 2 goes to the login host' },
    {
      plan: users({ threads: 50 }, perMinute(600, 1), tokenRequest(), get('/a'), get('/b'), get('/c')),
      message: 'each iteration fetches a token: 1 request of 4 goes to the login host, 2.5/s at the peak',
    },
  ],
  clean: [
    tokenPerThread,
    users({ threads: 50 }, tokenRequest('password'), get('/a')),
    users({ threads: 50 }, tokenRequest()),
    setUp(tokenRequest(), get('/a')),
  ],
};
