import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the schedule of "shape" goes down to 5/s; below 10/s this timer lets turns pass unused: with 10 threads one that waits may sleep 2 s',
    },
    {
      plan: users({ threads: 50, seconds: 60 }, get('/a', shaping([[1, 50, 60]]))),
      message:
        /goes down to 1\/s; below 10\/s this timer lets turns pass unused: with 50 threads one that waits may sleep 51 s$/,
    },
  ],
  clean: [
    users({ threads: 10, seconds: 60 }, get('/a', shaping([[10, 50, 60]]))),
    users({ threads: 1, seconds: 60 }, get('/a', shaping([[2, 2, 60]]))),
  ],
};
