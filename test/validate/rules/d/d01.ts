import { csv, post, reading } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';
import { fileOf, lines } from './files.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: fileOf('orders.csv', lines(200)),
      message:
        'the file has 200 lines and the threads read 500 lines: from then on ${orderId}, ${amount} have the text &lt;EOF&gt;'
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>'),
    },
    {
      plan: reading({ recycle: false, stopThread: true }),
      surroundings: fileOf('orders.csv', lines(200)),
      message: 'the file has 200 lines and the threads read 500 lines: they stop after 200 iterations in all',
    },
    {
      plan: users(
        { threads: 10, seconds: 60 },
        csv({ recycle: false, variableNames: 'orderId' }),
        post('/a', '${orderId}'),
      ),
      message: 'after the last line of the file ${orderId} has the text <EOF>, and the threads go on',
    },
  ],
  clean: [
    reading({ recycle: false }),
    { plan: reading({ recycle: false }), surroundings: fileOf('orders.csv', lines(500)) },
    users({ threads: 10, seconds: 60 }, csv({ recycle: false, stopThread: true }), post('/a', '${orderId}')),
    users({ threads: 10, seconds: 60 }, csv({ recycle: '${recycle}' }), post('/a', '${orderId}')),
  ],
};
