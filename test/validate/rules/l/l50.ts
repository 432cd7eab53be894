import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { gather, get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"together" lets 50 requests leave in the same instant before "GET /orders"' },
    {
      plan: users({ threads: 30, seconds: 60 }, gather(0, 5000), get('/a'), get('/b')),
      message:
        /^"together" lets 30 requests leave in the same instant before "GET \/a" and again before 1 more sampler$/,
    },
  ],
  clean: [users({ threads: 30, seconds: 60 }, get('/a', gather(1, 0)))],
};
