import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'in "users" a failed sample ends its thread for good: with 1 % of errors half of the 100 threads are gone after 69 samples of each',
    },
    {
      plan: users({ seconds: 60, more: { 'ThreadGroup.on_sample_error': 'stoptestnow' } }, get('/a')),
      message: /ends the test at once, and with 1 % of errors that is after 100 samples on average$/,
    },
  ],
  clean: [
    users({ threads: 1, loops: 1, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, get('/a')),
    users({ seconds: 60, more: { 'ThreadGroup.on_sample_error': 'startnextloop' } }, get('/a')),
  ],
};
