import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { fragment, get, loop, once, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const group = users({ loops: 1 }, get('/a'));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"GET /status" stands directly in the Test Plan, where no thread comes by: it never runs',
    },
    { plan: `${group}\n${loop(5, get('/b'))}`, message: /^"again" stands directly in the Test Plan/ },
  ],
  clean: [
    `${fragment('log in', {}, get('/login'))}\n${group}\n${pause(10)}`,
    users({ loops: 1 }, once(get('/a'))),
    `${group}\n${get('/b').replace('testname=', 'enabled="false" testname=')}`,
  ],
};
