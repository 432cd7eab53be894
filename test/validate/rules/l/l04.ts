import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the duration of 10 min of "users" is not used, because its scheduler is off: the group never ends',
    },
    {
      plan: users({ loops: 3, more: { 'ThreadGroup.delay': 30 } }, get('/a')),
      message: /^the start-up delay of 30 s of "users" is not used.*starts with the test$/,
    },
  ],
  clean: [
    users({ loops: 3 }, get('/a')),
    users({ loops: 3, more: { 'ThreadGroup.duration': '', 'ThreadGroup.delay': 0 } }, get('/a')),
  ],
};
