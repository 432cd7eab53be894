import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'ThreadGroup.num_threads of "users" is ${__P(users)}: without -Jusers=... that is "1", so 1 thread',
    },
    {
      plan: users({ seconds: 60 }, get('/a', perMinute('${__P(rate)}', 4))),
      message: /^throughput of "rate" is \$\{__P\(rate\)\}: without -Jrate=\.\.\. that is "1"/,
    },
    { plan: users({ loops: '${__P(loops)}' }, get('/a')), message: /so 1 loop$/ },
  ],
  clean: [
    users({ threads: '${__P(users,0)}', seconds: 60 }, get('/a')),
    users({ seconds: 60 }, get('/a', pause('${__P(think)}'))),
  ],
};
