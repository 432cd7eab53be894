import { ultimateGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'row 1 of "users" is 50 threads after 0 s: 10 s up, 18000 s hold, 0 s down; its comment says 50 threads after 0 s: 10 s up, 300 s hold, 0 s down',
    },
    {
      plan: ultimateGroup(
        [['50', '0', '10', '300', '0']],
        '50 threads after 0 s: 10 s up, 300 s hold, 0 s down; 20 threads after 310 s: 5 s up, 60 s hold, 0 s down',
        get('/a'),
      ),
      message: /^row 2 of "users" is nothing; its comment says 20 threads after 310 s/,
    },
  ],
  clean: [
    ultimateGroup([['50', '0', '10', '300', '0']], '50 users who stay for 300 s', get('/a')),
    ultimateGroup(
      [['${__P(n,50)}', '${delay}', '10', '301', '0']],
      '50 threads after 0 s: 10 s up, 300 s hold, 0 s down',
      get('/a'),
    ),
  ],
};
