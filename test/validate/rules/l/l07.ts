import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'all 200 threads of "users" start at second 0: 200 connections and as many "GET /orders" in the first instant',
    },
    {
      plan: users({ threads: 50, ramp: 0, loops: 1 }, get('/a')),
      message: /^all 50 threads of "users" start at second 0/,
    },
  ],
  clean: [
    users({ threads: 10, ramp: 0, seconds: 60 }, get('/a')),
    users({ threads: 200, ramp: 0, seconds: 60 }, get('/a', perMinute(600, 4))),
  ],
};
