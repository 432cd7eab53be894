import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"event" starts after 10 h, when all other groups are over (the last after 10 min): it never runs beside them',
    },
    {
      plan: [
        users({ name: 'a', seconds: 60 }, get('/a')),
        users({ name: 'b', seconds: 60, delay: 120 }, get('/b')),
      ].join(''),
      message: /^"b" starts after 2 min, when all other groups are over \(the last after 60 s\)/,
    },
  ],
  clean: [
    users({ seconds: 60, delay: 3600 }, get('/a')),
    [users({ name: 'a', seconds: 60 }, get('/a')), users({ name: 'b', seconds: 60, delay: 60 }, get('/b'))].join(''),
    [
      users({ name: 'a', seconds: 60 }, get('/a')),
      users({ name: 'b', seconds: 60, delay: 60 }, get('/b')),
      users({ name: 'c', seconds: 60, delay: 120 }, get('/c')),
    ].join(''),
  ],
};
