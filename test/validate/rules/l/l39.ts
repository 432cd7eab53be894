import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'row 1 of "shape" has "0" as its start rate, which is 0/s: threads that wait at 0/s wait for ever, and the test does not end',
    },
    {
      plan: users({ seconds: 60 }, get('/a', shaping([['ten', 10, '2.5']]))),
      message: [
        /has "ten" as its start rate, which is no number and so 0\/s/,
        /^row 1 of "shape" lasts "2\.5", which JMeter reads as 0 s/,
      ],
    },
    { plan: users({ seconds: 60 }, get('/a', shaping([]))), message: /has no schedule/ },
    { plan: users({ seconds: 60 }, get('/a', shaping([[10, 10]]))), message: /has 2 cells instead of/ },
  ],
  clean: [
    users({ seconds: 60 }, get('/a', shaping([['${__P(rate,10)}', '${rate}', '60']]))),
    users(
      { seconds: 60 },
      get(
        '/a',
        shaping([
          [1, 100, 60],
          [100, 100, 30],
        ]),
      ),
    ),
  ],
};
