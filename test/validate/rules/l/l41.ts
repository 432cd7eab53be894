import { concurrencyGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"users" rises in 100 steps within 10 s: 100 ms and 0.5 threads a step' },
    {
      plan: concurrencyGroup({ TargetLevel: '50', RampUp: '0', Steps: '5', Hold: '300', Unit: 'S' }, get('/a')),
      message: /is to rise in 5 steps, but its ramp is 0 s: the whole load comes at once$/,
    },
  ],
  clean: [
    concurrencyGroup({ TargetLevel: '50', RampUp: '0', Steps: '', Hold: '300', Unit: 'S' }, get('/a')),
    concurrencyGroup({ TargetLevel: '50', RampUp: '5', Steps: '10', Hold: '30', Unit: 'M' }, get('/a')),
  ],
};
