import { reading } from '../../../../src/validate/rules/d/example-csv.ts';
import type { RuleFixtures } from '../fixture.ts';
import { fileOf, lines } from './files.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'names are separated by commas only: orderId;amount is one variable of that name, so ${orderId} and ${amount} stay empty',
    },
    {
      plan: reading({}),
      surroundings: fileOf(
        'orders.csv',
        lines(3, (row) => `order-${row};${row}`),
      ),
      message: 'the first line has no "," and 2 columns by semicolon: the first variable gets the whole line',
    },
    {
      plan: reading({}),
      surroundings: fileOf('orders.csv', `orderId,amount\n${lines(3)}`),
      message:
        'the first line of the file is orderId,amount, the names themselves; the first iteration sends them as data',
    },
    {
      plan: reading({ variableNames: 'orderId,amount,note' }),
      surroundings: fileOf('orders.csv', lines(3)),
      message: '3 names for 2 columns: ${note} gets no value',
    },
    {
      plan: reading({}),
      surroundings: fileOf('orders.csv', `\uFEFF${lines(3)}`),
      message: 'the file starts with a byte order mark, which becomes part of the first value of ${orderId}',
    },
  ],
  clean: [
    { plan: reading({}), surroundings: fileOf('orders.csv', lines(3)) },
    { plan: reading({ ignoreFirstLine: true }), surroundings: fileOf('orders.csv', `orderId,amount\n${lines(3)}`) },
    { plan: reading({ variableNames: '' }), surroundings: fileOf('orders.csv', `orderId,amount\n${lines(3)}`) },
    { plan: reading({ quotedData: true }), surroundings: fileOf('orders.csv', '"a,1",5\n"b",6\n') },
    { plan: reading({ delimiter: '\\t' }), surroundings: fileOf('orders.csv', 'a\t5\n') },
    { plan: reading({}), surroundings: fileOf('other.csv', '') },
  ],
};
