import { openModel } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the schedule of "users" ends at 50/s without a pause: the iterations under way then (50 if one takes 1 s) are interrupted and fail',
    },
    {
      plan: openModel('rate(0.5/s) even_arrivals(60 s)', get('/a')),
      message:
        /ends at 0\.5\/s without a pause: the iterations under way then \(1 if one takes 1 s\) are interrupted and fail$/,
    },
  ],
  clean: [openModel('rate(50/s) random_arrivals(60 s) rate(0)', get('/a')), openModel('100', get('/a'))],
};
