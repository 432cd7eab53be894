import { concurrencyGroup, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { startsAgain } from './starts-again.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"users" has no ThreadGroup.main_controller: its threads fail at the start and make no samples',
    },
    {
      plan: users({ loops: 0 }, get('/a')),
      message: /^"users" runs 0 loops: LoopController\.loops is "0"; its threads end without a sample$/,
    },
    { plan: users({ loops: '1.5' }, get('/a')), message: /is "1\.5", which JMeter reads as 0/ },
    {
      plan: startsAgain(users({ loops: 0 }, get('/a'))),
      message:
        '"users" runs 0 loops: LoopController.loops is "0"; without continue_forever = false its threads start again at once, make no sample and never end, not even by the duration',
    },
  ],
  clean: [
    startsAgain(users({ loops: 3 }, get('/a'))),
    users({ loops: 3 }, get('/a')),
    concurrencyGroup({ TargetLevel: '5', RampUp: '0', Steps: '', Hold: '60', Unit: 'S' }, get('/a')),
  ],
};
