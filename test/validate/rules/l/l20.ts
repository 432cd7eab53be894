import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, throughput } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"limit to 50 rps" sounds like a rate, but a Throughput Controller limits none: it runs its children in 50 % of the iterations, as fast as before',
    },
    {
      plan: users(
        { seconds: 60 },
        throughput(
          'throttle',
          {
            'ThroughputController.style': 0,
            'ThroughputController.perThread': false,
            'ThroughputController.maxThroughput': 50,
          },
          get('/a'),
        ),
      ),
      message: /it runs its children 50 times in all threads together and then never again$/,
    },
  ],
  clean: [
    users(
      { seconds: 60 },
      throughput(
        'a third of the users',
        { 'ThroughputController.style': 1, 'ThroughputController.percentThroughput': '33' },
        get('/a'),
      ),
    ),
  ],
};
