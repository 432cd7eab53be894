import { arrivalsGroup, concurrencyGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the target of "users" is "1.67", which JMeter reads as 0: no arrivals, and the run never ends',
    },
    {
      plan: concurrencyGroup({ TargetLevel: '', RampUp: '5', Hold: '60', Unit: 'S' }, get('/a')),
      message: /is empty, which JMeter reads as 0: no threads$/,
    },
    {
      plan: arrivalsGroup({ TargetLevel: '5', RampUp: '0', Hold: '60', Unit: 'S', ArrivalsLimit: '' }, get('/a')),
      message: /^ArrivalsLimit of "users" is empty/,
    },
    {
      plan: arrivalsGroup({ RampUp: '0', Hold: '60', Unit: 'S' }, get('/a')),
      message: /without TargetLevel that is 1$/,
    },
  ],
  clean: [
    concurrencyGroup({ TargetLevel: '${__tstFeedback(shape,1,10,1)}', RampUp: '5', Hold: '60', Unit: 'S' }, get('/a')),
    arrivalsGroup({ TargetLevel: '5', RampUp: '0', Hold: '60', Unit: 'S' }, get('/a')),
  ],
};
