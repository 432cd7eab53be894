import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, throughput } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'no timer paces "users": its rate is threads ÷ response time, so 50 threads make 500/s at 100 ms a response and 50/s at 1 s; the ramp of 60 s spaces their starts only',
    },
    {
      plan: users({ threads: 10, ramp: 0, seconds: 60 }, get('/a')),
      message: /10 threads make 100\/s at 100 ms a response and 10\/s at 1 s$/,
    },
  ],
  clean: [
    users(
      { threads: 50, seconds: 60 },
      throughput(
        'five in all',
        {
          'ThroughputController.style': 0,
          'ThroughputController.perThread': false,
          'ThroughputController.maxThroughput': 5,
        },
        get('/a'),
      ),
    ),
    users({ threads: 1, loops: 1 }, get('/a')),
    users({ threads: 50, seconds: 60 }, get('/a'), flowControl(1, '1000')),
    users({ threads: 50, loops: 2 }, get('/a')),
    users({ threads: 5, loops: 10 }, get('/a')),
  ],
};
