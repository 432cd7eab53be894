import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"shape" asks for 50/s, but the pauses of 1 s before the next sample let 10 threads of "users" make at most 10/s',
    },
    {
      plan: users({ threads: 6, seconds: 60 }, get('/a', shaping([[3000, 3000, 60]]))),
      message:
        /asks for 3,000\/s of 6 threads: a sample and its pauses may take 2 ms only, and slower responses make less than the rate$/,
    },
  ],
  clean: [
    users({ threads: 6, seconds: 60 }, get('/a', shaping([[50, 50, 60]]))),
    users({ threads: 6, seconds: 60 }, get('/a', perMinute(600, 0))),
  ],
};
