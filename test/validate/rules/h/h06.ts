import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '1 element has the default name of its kind ("HTTP Request")' },
    {
      plan: users({ name: 'Thread Group' }, get('/a').replace('testname="GET /a"', 'testname="HTTP Request"')),
      message: '2 elements have the default names of their kinds ("Thread Group" and "HTTP Request")',
    },
  ],
  clean: [users({ name: 'agents' }, get('/a')), sampler('HeaderManager', 'HeaderPanel', {})],
};
