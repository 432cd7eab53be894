import { arrivalsGroup, concurrencyGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" holds its target for no time (Hold is empty): it ends after the ramp of 60 s and never measures the target level',
    },
    {
      plan: arrivalsGroup({ TargetLevel: '60', RampUp: '0', Hold: '0', Unit: 'M' }, get('/a')),
      message: /holds its target for "0", which is 0 s: it ends at once/,
    },
    {
      plan: concurrencyGroup({ TargetLevel: '60', RampUp: '10', Unit: 'M' }, get('/a')),
      message: /without Hold that is 1 minute$/,
    },
  ],
  clean: [
    concurrencyGroup({ TargetLevel: '50', RampUp: '5', Hold: '${__P(hold,60)}', Unit: 'S' }, get('/a')),
    concurrencyGroup({ TargetLevel: '50', RampUp: '5', Hold: '${hold}', Unit: 'S' }, get('/a')),
  ],
};
