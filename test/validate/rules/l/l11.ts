import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '2 timers add up to 6 s before "GET /orders": "wait" 4 s and "think" 2 s; 100 threads, so at most 16.7/s',
    },
    {
      plan: users(
        { threads: 100, seconds: 60 },
        pause(1000, 'a'),
        get('/x', pause(2000, 'b'), pause(3000, 'c')),
        get('/y'),
      ),
      message: /^3 timers add up to 6 s before "GET \/x": .*; 100 threads, so at most 16\.7\/s$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, get('/a', pause(1000)), get('/b', pause(2000))),
    users({ seconds: 60 }, pause(0), get('/a', pause(1000))),
  ],
};
