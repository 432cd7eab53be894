import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"writers" is over after 10 s, "readers" after 10 min, 60 times as long: they run together for 10 s only',
    },
    {
      plan: [users({ name: 'a', seconds: 600 }, get('/a')), users({ name: 'b', seconds: 36000 }, get('/b'))].join(''),
      message: /^"a" is over after 10 min, "b" after 10 h, 60 times as long/,
    },
  ],
  clean: [
    [users({ name: 'a', seconds: 600 }, get('/a')), users({ name: 'b', seconds: 300 }, get('/b'))].join(''),
    [users({ name: 'a', seconds: 600 }, get('/a')), users({ name: 'b', seconds: 60, delay: 100 }, get('/b'))].join(''),
  ],
};
