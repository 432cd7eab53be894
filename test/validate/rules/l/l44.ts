import { openModel, setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the schedule of "users" runs from the start of the test, before "set up" is done: each second of it lets 50 arrivals come at once',
    },
    {
      plan: [
        setUp(get('/token')),
        openModel('rate(0) random_arrivals(2 s) rate(20/s) random_arrivals(60 s) pause(9 s)', get('/a')),
      ].join(''),
      message: /lets 20 arrivals come at once$/,
    },
  ],
  clean: [
    openModel('rate(50/s) random_arrivals(10 min) pause(30 s)', get('/a')),
    [setUp(get('/token')), users({ seconds: 60 }, get('/a'))].join(''),
  ],
};
