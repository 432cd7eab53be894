import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, transaction } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const order = (parent: boolean, ...children: readonly string[]): string =>
  transaction('order', { 'TransactionController.parent': parent }, ...children);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '1 Transaction Controller of "users" adds a row to those of 2 requests: counting all rows gives 3, 50 % too many',
    },
    {
      plan: users({}, order(true, get('/a'), get('/b'), get('/c'))),
      message: /makes 1 row of 3 requests: a 429 inside shows only as a failed transaction/,
    },
    {
      plan: users({}, order(false, get('/a')), order(false, get('/b')), order(true, get('/c'))),
      message: [/^2 Transaction Controllers .* counting all rows gives 4, 100 % too many/, /^1 Transaction Controller/],
    },
  ],
  clean: [users({}, order(false, flowControl(1, '100'))), users({}, order(false)), order(false, get('/in-no-group'))],
};
