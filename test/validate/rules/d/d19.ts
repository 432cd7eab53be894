import { csv, post, reading } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';
import { fileOf, lines } from './files.ts';

const recycled = (props: Parameters<typeof reading>[0]): string =>
  reading({ recycle: true, variableNames: 'user,amount', ...props });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: fileOf('orders.csv', lines(400)),
      message: 'the file has 400 lines for 500 iterations: the first 100 lines are read twice',
    },
    {
      plan: recycled({ ignoreFirstLine: true }),
      surroundings: fileOf('orders.csv', lines(500)),
      message: 'the file has 499 lines for 500 iterations: the first line is read twice',
    },
  ],
  clean: [
    recycled({}),
    // As many lines as iterations, or so few that they are meant to come again.
    { plan: recycled({}), surroundings: fileOf('orders.csv', lines(500)) },
    { plan: recycled({}), surroundings: fileOf('orders.csv', lines(50)) },
    { plan: recycled({ shareMode: 'shareMode.thread' }), surroundings: fileOf('orders.csv', lines(400)) },
    // Without an end there is no number to hold against the file; ids that come twice are a rule of their own.
    {
      plan: users({ threads: 10, seconds: 60 }, csv({ variableNames: 'user' }), post('/a', '${user}')),
      surroundings: fileOf('orders.csv', lines(400)),
    },
    {
      plan: users({ threads: 10, loops: 50, seconds: 60 }, csv({ variableNames: 'user' }), post('/a', '${user}')),
      surroundings: fileOf('orders.csv', lines(400)),
    },
    { plan: reading({ recycle: true }), surroundings: fileOf('orders.csv', lines(400)) },
  ],
};
