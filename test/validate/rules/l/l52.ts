import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"checkout" states "50 threads", but has 5 threads' },
    {
      plan: users(
        { seconds: 60 },
        element(['LoopController', 'LoopControlPanel'], '6 times', { 'LoopController.loops': '360' }, [get('/a')]),
      ),
      message: /^"6 times" states "6 times", but has 360 loops$/,
    },
    {
      plan: users({ seconds: 60 }, get('/a', pause(120000, 'wait 2 s'))),
      message: /states "wait 2 s", but has 120,000 ms$/,
    },
    {
      plan: users({ comments: 'Lasts 60 s. Ramps up for 10 s.', ramp: 600, seconds: 60 }, get('/a')),
      message: /states "Ramps up for 10 s", but has 600 s of ramp$/,
    },
    {
      plan: users(
        { seconds: 60 },
        element(
          ['ForeachController', 'ForeachControlPanel'],
          'attempts',
          { 'TestPlan.comments': 'At most 4 attempts.', 'ForeachController.inputVal': 'try' },
          [get('/a')],
        ),
      ),
      message: /states "At most 4 attempts", but has unlimited attempts$/,
    },
  ],
  clean: [
    users({ name: '100 users', threads: 100, seconds: 60 }, get('/a', pause(2000, 'wait 2 s'))),
    users({ name: 'at most 100 users', threads: 10, seconds: 60 }, get('/a')),
    users({ comments: '24 threads: 20 that work, and 6 threads are spare', threads: 24, seconds: 60 }, get('/a')),
  ],
};
