import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"think" waits 2 s before each of 3 samplers of "users": 6 s an iteration; 20 threads, so at most 3.33 iterations/s',
    },
    {
      plan: users({ threads: 20, seconds: 60 }, pause(1000, 'think'), get('/a'), flowControl(1, '5000')),
      message: /before each of 2 samplers of "users" \(1 Flow Control Action among them\): 2 s an iteration/,
    },
  ],
  clean: [
    users({ seconds: 60 }, pause(1000), perMinute(600, 4), get('/a'), get('/b')),
    users({ seconds: 60 }, pause(1000), get('/a')),
    users({ seconds: 60 }, get('/a', pause(1000)), get('/b', pause(1000))),
  ],
};
