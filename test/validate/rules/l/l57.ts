import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"pause" does not pause: ConstantTimer.delay is "2 s", which JMeter reads as 0 ms' },
    {
      plan: users({ seconds: 60 }, get('/a'), flowControl(1, '', 'Think time')),
      message: /does not pause: ActionProcessor\.duration is empty/,
    },
  ],
  clean: [
    users({ seconds: 60 }, get('/a', pause('${think}'))),
    users({ seconds: 60 }, get('/a'), flowControl(1, '')),
    users({ seconds: 60 }, get('/a'), flowControl(1, '', 'Think time', pause(500))),
  ],
};
