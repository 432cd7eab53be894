import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute, precise } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'throughput of "rate" is 0: its threads wait for ever' },
    {
      plan: users({ seconds: 60 }, get('/a', precise(100, 0, 60))),
      message: /^throughputPeriod of "rate" is 0: it divides by zero$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, get('/a', perMinute('${rate}', 4))),
    users({ seconds: 60 }, get('/a', precise(100, 60, 60))),
  ],
};
