import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, plan } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'functional test mode is on for a plan of 100 threads: requests and responses of all samples go to every listener with a file',
    },
    {
      plan: plan({ 'TestPlan.functional_mode': true }, users({ threads: 1, loops: -1 }, get('/a'))),
      message: /for a plan of 1 thread:/,
    },
  ],
  clean: [
    plan({ 'TestPlan.functional_mode': true }, users({ threads: 1, loops: 1 }, get('/a'))),
    plan({}, users({ seconds: 60 }, get('/a'))),
  ],
};
