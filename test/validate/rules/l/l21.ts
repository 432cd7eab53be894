import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, transaction } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'each sample of "buy" contains 5 s of pauses, because it includes the duration of timers',
    },
    {
      plan: users({ seconds: 60 }, transaction('buy', {}, get('/a', pause(500)))),
      message:
        /contains 500 ms of pauses, because it includes the duration of timers \(which it does where the file does not say\)$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, transaction('buy', { 'TransactionController.includeTimers': true }, get('/a'))),
    users({ seconds: 60 }, transaction('buy', { 'TransactionController.includeTimers': false }, get('/a', pause(500)))),
  ],
};
