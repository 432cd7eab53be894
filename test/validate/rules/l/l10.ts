import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, loop } from '../../../../src/validate/rules/l/example-parts.ts';
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
    {
      plan: users({ threads: 50, loops: 10, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, get('/a')),
      message: /with 1 % of errors 10 % of the 50 threads are gone before their 10 samples are done$/,
    },
    {
      plan: users({ threads: 2, loops: 3, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, loop(90, get('/a'))),
      message: /half of the 2 threads are gone after 69 samples of each$/,
    },
  ],
  clean: [
    users({ threads: 2, loops: 3, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, get('/a'), get('/b')),
    users({ threads: 5, loops: 2, more: { 'ThreadGroup.on_sample_error': 'stoptest' } }, get('/a')),
    users({ threads: 1, loops: 1, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, get('/a')),
    users({ seconds: 60, more: { 'ThreadGroup.on_sample_error': 'startnextloop' } }, get('/a')),
  ],
};
