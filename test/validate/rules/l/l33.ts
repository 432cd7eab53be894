import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"think" adds 1 s to each turn that "rate" gives to "GET /orders": requests leave that much after their turn',
    },
    {
      plan: users({ seconds: 600 }, get('/a', perMinute(600, 4), pause(250, 'wait'))),
      message:
        /^"wait" adds 250 ms to each turn that "rate" gives to "GET \/a": requests leave that much after their turn$/,
    },
  ],
  clean: [users({ seconds: 600 }, get('/a', perMinute(600, 4)), get('/b', pause(250)))],
};
