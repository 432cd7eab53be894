import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, loop, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"flow control" states 15 s, but the parameters of "script" are "900000", without 15,000 ms',
    },
    {
      plan: users(
        { seconds: 60 },
        loop(
          '6',
          flowControl(1, '0', 'Turn n begins n x 15 s after the loop.', scriptTimer('turn(args)', 'key 15000 360')),
          get('/a'),
        ),
      ),
      message: /without 6 turns of "again"$/,
    },
  ],
  clean: [
    users(
      { seconds: 60 },
      loop(
        '6',
        flowControl(1, '0', 'Turn n begins n x 15 s after the loop.', scriptTimer('turn(args)', 'key 15000 6')),
        get('/a'),
      ),
    ),
    users({ seconds: 60 }, flowControl(1, '0', 'Each n x 15 s', scriptTimer('turn()'))),
  ],
};
