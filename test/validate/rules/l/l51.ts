import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '${__P(length,...)} is 600 in "shape" and 60 in "users"' },
    {
      plan: users(
        { threads: '${__P(n,10)}', seconds: 60 },
        get('/a', pause('${__P(n,10)}')),
        get('/b', pause('${__P(n,600)}')),
      ),
      message: /^\$\{__P\(n,\.\.\.\)\} is 600 in "pause" and 10 in 2 other places$/,
    },
  ],
  clean: [
    users({ threads: '${__P(n,10)}', seconds: 60 }, get('/${__P(n,10.0)}')),
    users({ threads: '${__P(n,10)}', seconds: 60 }, get('/${__P(n,)}')),
  ],
};
