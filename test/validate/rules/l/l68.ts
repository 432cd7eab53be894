import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, loop, once, pause, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"again" is there for a number of rounds, but no sampler stands in it' },
    {
      plan: users({ seconds: 60 }, once(pause(10)), get('/a')),
      message: /^"once" is there for what runs once, but no sampler stands in it$/,
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
