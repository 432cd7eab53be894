import { concurrencyGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"users" ramps up for 60 and holds for 600 minutes: 11 h in all; in seconds it would be 11 min',
    },
    {
      plan: concurrencyGroup({ TargetLevel: '50', RampUp: '0', Steps: '', Hold: '10' }, get('/a')),
      message: /\(without a Unit seconds count\): 10 s in all; in minutes it would be 10 min$/,
    },
  ],
  clean: [
    concurrencyGroup({ TargetLevel: '50', RampUp: '0', Steps: '', Hold: '10', Unit: 'S' }, get('/a')),
    concurrencyGroup({ TargetLevel: '50', RampUp: '5', Steps: '', Hold: '60', Unit: 'M' }, get('/a')),
  ],
};
