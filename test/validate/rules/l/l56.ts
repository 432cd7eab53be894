import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"flow control" stops its thread, because its action is not said, which means stop: every thread of "users" ends in its first iteration instead of looping for ever',
    },
    {
      plan: users({ loops: 5 }, get('/a'), flowControl(0, '')),
      message: /ends in its first iteration instead of after 5 loops$/,
    },
    {
      plan: users({ loops: -1 }, get('/a'), whileLoop('${more}', flowControl(undefined, '500'))),
      message: /because its action is not said, which means stop as soon as a thread comes by$/,
    },
  ],
  clean: [
    users({ loops: 1 }, get('/a'), flowControl(0, '')),
    users({ loops: -1 }, get('/a'), whileLoop('${more}', flowControl(0, ''))),
    users({ loops: -1, seconds: 60 }, get('/a'), flowControl(3, '')),
  ],
};
