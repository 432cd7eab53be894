import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the script of "script" runs before each of 2 samplers of "users", not once an iteration',
    },
    {
      plan: users({ seconds: 60 }, scriptTimer('return 5L'), get('/a'), flowControl(1, '0')),
      message: /before each of 2 samplers of "users" \(1 Flow Control Action among them\), not once an iteration$/,
    },
  ],
  clean: [users({ seconds: 60 }, scriptTimer('return 5L'), get('/a'))],
};
