import { reading } from '../../../../src/validate/rules/d/example-csv.ts';
import type { RuleFixtures } from '../fixture.ts';
import { fileOf, lines } from './files.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: fileOf('orders.csv', lines(100)),
      message: 'the file has 100 lines and starts again: ${orderId} is sent up to 5 times each',
    },
  ],
  clean: [
    reading({}),
    { plan: reading({}), surroundings: fileOf('orders.csv', lines(500)) },
    { plan: reading({ variableNames: 'user,amount' }), surroundings: fileOf('orders.csv', lines(5)) },
  ],
};
