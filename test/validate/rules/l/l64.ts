import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the script of "script" reads args[0], but has 0 parameters: it throws each time, and JMeter goes on without it',
    },
    {
      plan: users({ seconds: 60 }, get('/a', scriptTimer('turn(args[0], args[2])', 'a b'))),
      message: /reads args\[2\], but has 2 parameters/,
    },
  ],
  clean: [
    users({ seconds: 60 }, get('/a', scriptTimer('turn(args[0], args[1])', 'a b'))),
    users({ seconds: 60 }, get('/a', scriptTimer('args.length > 1 ? args[1] : 0', 'a'))),
    users({ seconds: 60 }, get('/a', scriptTimer('turn(args[1])', '${both}'))),
  ],
};
