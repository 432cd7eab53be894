import { csv, post, reading } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const twoGroups = (shareMode: string): string =>
  element(['TestPlan', 'TestPlanGui'], 'plan', {}, [
    csv({ shareMode }),
    users({ threads: 5 }, post('/a', '${orderId}')),
    users({ threads: 5 }, get('/b/${orderId}')),
  ]);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'each of 10 threads reads orders.csv from its first line: all use the same line at a time',
    },
    {
      plan: twoGroups('shareMode.group'),
      message: 'each of 2 thread groups reads orders.csv from its first line: its lines are used 2 times',
    },
  ],
  clean: [
    twoGroups('shareMode.all'),
    reading({ shareMode: 'shareMode.group' }),
    reading({ shareMode: 'shareMode.thread', filename: 'orders-${__threadNum}.csv' }),
  ],
};
