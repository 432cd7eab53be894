import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, plan, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '2 shaping timers have the name "shape": their state goes to the same properties (shape_rps, shape_cntSent)',
    },
    {
      plan: plan(
        {},
        shaping([[20, 20, 60]]),
        users({ name: 'a', seconds: 60 }, get('/a')),
        users({ name: 'b', seconds: 60 }, get('/b')),
      ),
      message: /^"shape" shapes the sum of 2 thread groups \("a" and "b"\)/,
    },
  ],
  clean: [users({ threads: 20, seconds: 60 }, shaping([[20, 20, 60]]), get('/a'), get('/b'))],
};
