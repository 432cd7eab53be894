import { setUpOf, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"set up" runs "GET /token" 60 times (60 threads, 1 loop) before the load starts' },
    {
      plan: setUpOf({ loops: 60 }, get('/token'), get('/me')),
      message:
        /^"set up" runs "GET \/token" and 1 more sampler 60 times \(1 thread, 60 loops\) before the load starts$/,
    },
  ],
  clean: [users({ threads: 60, loops: 1 }, get('/token')), setUpOf({ threads: 2 })],
};
