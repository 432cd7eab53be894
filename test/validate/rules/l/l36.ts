import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute, precise } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"reads" and "writes" keep one schedule: the first of them that runs sets the rate of all',
    },
    {
      plan: [
        users({ name: 'a', seconds: 600 }, get('/a', perMinute(600, 3, 'x'))),
        users({ name: 'b', seconds: 600 }, get('/b', perMinute(300, 3, 'y'))),
      ].join(''),
      message: /^"x" \(10\/s\) and "y" \(5\/s\) keep one schedule: each turn of one moves the next turn of the others$/,
    },
  ],
  clean: [
    [
      users({ name: 'a', seconds: 600 }, get('/a', perMinute(600, 4, 'x'))),
      users({ name: 'b', seconds: 600 }, get('/b', perMinute(300, 4, 'y'))),
    ].join(''),
    users({ seconds: 600 }, precise(600, 60, 600), get('/a'), get('/b')),
  ],
};
