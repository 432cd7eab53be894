import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const recorder = sampler('ProxyControl', 'ProxyControlGui', {});

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"ProxyControl" (port 8888) does nothing in a run and is left from recording' },
    {
      plan: recorder + users({}, get('/a')),
      message: '"ProxyControl" does nothing in a run and is left from recording',
    },
  ],
  clean: [recorder, recorder.replace('testname=', 'enabled="false" testname=') + users({}, get('/a'))],
};
