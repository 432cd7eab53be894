import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, loop, once, pause, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'no sampler stands in "again": it repeats nothing' },
    {
      plan: users({ seconds: 60 }, once(pause(10)), get('/a')),
      message: /^no sampler stands in "once": nothing runs once$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, loop(2, once(get('/a')))),
    users(
      { seconds: 60 },
      whileLoop('${more}', get('/a').replace('testname=', 'enabled="false" testname=')),
      get('/b'),
    ),
    users(
      { seconds: 60 },
      loop(
        2,
        '<ModuleController guiclass="ModuleControllerGui" testclass="ModuleController" testname="m"/><hashTree/>',
      ),
    ),
  ],
};
