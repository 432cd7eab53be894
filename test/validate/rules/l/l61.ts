import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, shaping } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'stretch 1 of the schedule of "shape" is 500/s for 10 min; the comment of "users" says 50/s for 10 min',
    },
    {
      plan: users({ comments: 'Follows the profile: 50/s for 600 s.', threads: 20, seconds: 60 }, get('/a')),
      message: /^"users" lasts 60 s, but the profile in the comment of it is 10 min long$/,
    },
  ],
  clean: [
    users(
      { comments: '10/s to 50/s in 60 s, 50/s for 240 s', seconds: 300 },
      get(
        '/a',
        shaping([
          [10, 50, 60],
          [50, 50, 240],
        ]),
      ),
    ),
    users({ comments: 'As fast as 50/s', seconds: 300 }, get('/a')),
  ],
};
