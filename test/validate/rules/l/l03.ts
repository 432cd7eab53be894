import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the scheduler of "users" is on with an empty duration, which JMeter reads as 0 s: it stops the test with "Invalid duration" before the first sample',
    },
    { plan: users({ seconds: '1.5' }, get('/a')), message: /a duration of "1\.5", which JMeter reads as 0 s/ },
    { plan: users({ loops: 1, more: { 'ThreadGroup.scheduler': true } }, get('/a')), message: /with no duration/ },
  ],
  clean: [
    users({ loops: 1 }, get('/a')),
    users({ seconds: '${__P(length,60)}' }, get('/a')),
    users({ seconds: '${__jexl3(60 * ${__P(scale,1)},)}' }, get('/a')),
  ],
};
