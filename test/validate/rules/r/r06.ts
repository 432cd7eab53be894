import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota } from './quotas.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      message:
        'the pause of 2 s comes before every request, rejected before or not: 100 threads send up to 50/s; the quota is 300 per 60s per token, 5/s',
    },
    {
      plan: users({ threads: 20 }, get('/a', pause(500, 'Rate limiting')), get('/b', pause(1500, 'think'))),
      message: /^the pause of 500 ms .*: 20 threads send up to 20\/s$/,
    },
    {
      plan: users({ threads: '${n}' }, get('/a', pause(500, 'backoff'))),
      message: /neither reads Retry-After nor keeps a rate/,
    },
  ],
  clean: [
    users({ threads: 100 }, get('/orders', pause(2000, 'think time'))),
    users({ threads: 100 }, get('/orders', pause(0, 'throttle'))),
    users({ threads: 100 }, get('/orders'), flowControl(1, '2000')),
  ],
};
